/** One booth, and so one bar. */
export interface BoothKey {
  readonly boothId: string;
}

const ordersPk = /^ORDERS#([a-z0-9-]{1,64})$/;

/** Reads the partition key of an order; undefined when it is none. */
export function parseOrdersPk(pk: string): BoothKey | undefined {
  const [, boothId] = ordersPk.exec(pk) ?? [];
  return boothId === undefined ? undefined : { boothId };
}

/** Partition key of a booth's orders in the Transactions table. */
export function ordersPkOf({ boothId }: BoothKey): string {
  return `ORDERS#${boothId}`;
}

/** Partition key of a booth's figures in the Counts table. */
export function drinksPkOf({ boothId }: BoothKey): string {
  return `DRINKS#${boothId}`;
}

/** Key of the row that holds a booth's figures and their checkpoint. */
export function figuresRowKey(booth: BoothKey): { pk: string; sk: string } {
  return { pk: drinksPkOf(booth), sk: 'FIGURES' };
}

/** Key of the row that holds what was given back to a booth's figures later. */
export function figuresRepairKey(booth: BoothKey): { pk: string; sk: string } {
  return { pk: drinksPkOf(booth), sk: 'REPAIR' };
}
