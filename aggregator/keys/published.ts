/** What goes to the screens as one: a poll's tally or, where no poll is named, the figures of the booth's drinks. */
export interface Published {
  readonly boothId: string;
  readonly pollId?: string;
}

/** Key of its publish slot in the Counts table. */
export function slotKeyOf({ boothId, pollId }: Published): { pk: string; sk: string } {
  if (pollId === undefined) return { pk: `PUBLISH#${boothId}`, sk: 'DRINKS' };
  return { pk: `PUBLISH#${boothId}#${pollId}`, sk: 'SLOT' };
}
