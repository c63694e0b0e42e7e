import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { VoteSum } from '../fold/sum-ballots.ts';
import { MalformedRow } from './errors.ts';
import type { LaneCheckpoint } from './lane-counts.ts';

const row = v.looseObject({
  lastSequence: v.optional(v.pipe(v.string(), v.length(40))),
  version: v.optional(v.pipe(v.number(), v.integer()), 0),
  ballots: v.optional(v.pipe(v.number(), v.integer()), 0),
  recent: v.optional(
    v.array(v.object({ mark: v.string(), options: v.array(v.string()), at: v.string(), hidden: v.boolean() })),
    [],
  ),
});

const countPrefix = 'count#';

/** Name of the attribute that counts an option. */
export function countAttribute(optionId: string): string {
  return `${countPrefix}${optionId}`;
}

/** A lane or repair row, whole; throws MalformedRow. An absent one is empty. */
export function parseLaneRow(item: Record<string, AttributeValue> | undefined): LaneCheckpoint & { sum: VoteSum } {
  if (!item) {
    return { lastSequence: undefined, version: undefined, recent: [], sum: { counts: {}, ballots: 0, version: 0 } };
  }
  const parsed = v.safeParse(row, unmarshall(item));
  if (!parsed.success) throw new MalformedRow(`Row ${item.pk?.S} ${item.sk?.S}: ${parsed.issues[0].message}`);
  const { lastSequence, version, ballots, recent } = parsed.output;
  const counts: Record<string, number> = {};
  for (const [name, value] of Object.entries(parsed.output)) {
    if (name.startsWith(countPrefix) && typeof value === 'number') counts[name.slice(countPrefix.length)] = value;
  }
  return { lastSequence, version, recent, sum: { counts, ballots, version } };
}
