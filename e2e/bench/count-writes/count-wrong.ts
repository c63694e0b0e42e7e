import type { StreamRecord } from './stream-event.ts';

/** By how many votes counts are wrong after these records, each of which tells of one change of one ballot. */
export function countWrong(counts: ReadonlyMap<string, number>, records: readonly StreamRecord[]): number {
  const ballots = new Map<string, readonly string[]>();
  for (const { dynamodb } of records) {
    ballots.set(`${dynamodb.Keys?.pk?.S} ${dynamodb.Keys?.sk?.S}`, dynamodb.NewImage?.options?.SS ?? []);
  }
  const right = new Map<string, number>();
  for (const option of [...ballots.values()].flat()) right.set(option, (right.get(option) ?? 0) + 1);
  const named = new Set([...right.keys(), ...counts.keys()]);
  return [...named].reduce((sum, one) => sum + Math.abs((counts.get(one) ?? 0) - (right.get(one) ?? 0)), 0);
}
