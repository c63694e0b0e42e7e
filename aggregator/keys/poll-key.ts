/** One poll of one booth. */
export interface PollKey {
  readonly boothId: string;
  readonly pollId: string;
}

const rulesPk = /^POLL#([a-z0-9-]{1,64})#([a-z0-9-]{1,64})$/;

/** Reads the partition key of a poll's rules; undefined when it is none. */
export function parseRulesPk(pk: string): PollKey | undefined {
  const [, boothId, pollId] = rulesPk.exec(pk) ?? [];
  return boothId === undefined || pollId === undefined ? undefined : { boothId, pollId };
}

/** Key of a poll's rules in the Transactions table. */
export function rulesKeyOf({ boothId, pollId }: PollKey): { pk: string; sk: string } {
  return { pk: `POLL#${boothId}#${pollId}`, sk: 'RULES' };
}
