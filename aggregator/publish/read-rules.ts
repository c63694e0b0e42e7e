import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { PollRules } from '../../amplify/tally/present-tally.ts';
import type { Table } from '../counts/table.ts';
import { type PollKey, rulesKeyOf } from '../keys/poll-key.ts';

const rules = v.object({
  boothId: v.string(),
  pollId: v.string(),
  round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  version: v.pipe(v.number(), v.integer()),
  status: v.picklist(['DRAFT', 'OPEN', 'CLOSED']),
  results: v.string(),
  revealed: v.boolean(),
  closesAt: v.exactOptional(v.string()),
  optionIds: v.array(v.string()),
});

/** A poll's rules, read consistently from the Transactions table; undefined when there is no such poll. Throws ValiError. */
export async function readRules({ client, name }: Table, poll: PollKey): Promise<PollRules | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: name, Key: marshall(rulesKeyOf(poll)), ConsistentRead: true }),
  );
  return Item && v.parse(rules, unmarshall(Item));
}
