import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { PollRules } from '../../amplify/tally/present-tally.ts';
import { readFiguresRows } from '../counts/read-figures-rows.ts';
import { readTallyRows } from '../counts/read-tally-rows.ts';
import type { Table } from '../counts/table.ts';
import type { Published } from '../keys/published.ts';
import type { Log } from '../log.ts';
import { askForPublish } from '../publish/ask-for-publish.ts';
import { createHold } from '../publish/hold.ts';
import { postDrinks } from '../publish/post-drinks.ts';
import { postTally } from '../publish/post-tally.ts';
import { publishDrinks } from '../publish/publish-drinks.ts';
import { publishTally } from '../publish/publish-tally.ts';
import { readRules } from '../publish/read-rules.ts';
import { takeSlot } from '../publish/slot.ts';
import { type AddressName, readConfig } from './config.ts';

/** What the functions share: clients, tables, clock, log and the way to publish, wired from the environment. */
export function wire(env: NodeJS.ProcessEnv, needed: readonly AddressName[]) {
  const config = readConfig(env, needed);
  const requestHandler = { connectionTimeout: 1_000, requestTimeout: 3_000 };
  const client = new DynamoDBClient({ region: config.region, requestHandler, maxAttempts: 5 });
  const sqs = new SQSClient({ region: config.region, requestHandler });
  const transactions: Table = { client, name: config.transactionsTable };
  const counts: Table = { client, name: config.countsTable };
  const now = () => new Date().toISOString();
  const log: Log = (line) => console.log(JSON.stringify(line));

  const send = async (url: string, body: unknown) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(body) }));
  };
  const hold = createHold(Date.now);
  const takeSlotOf = (published: Published) => takeSlot(counts, published, Date.now());
  const postParts = () => ({
    url: config.address('GRAPHQL_URL'),
    region: config.region,
    credentials: client.config.credentials,
    fetch,
  });
  const publish = ({ boothId, pollId }: Published) =>
    pollId === undefined
      ? publishDrinks(
          { boothId },
          {
            readRows: (booth) => readFiguresRows(counts, booth),
            post: (figures) => postDrinks(figures, postParts()),
            now,
          },
        )
      : publishTally(
          { boothId, pollId },
          {
            readRules: (wanted) => readRules(transactions, wanted),
            readRows: async (rules: PollRules) => (await readTallyRows(counts, rules)).map((row) => unmarshall(row)),
            post: (tally) => postTally(tally, postParts()),
            now,
          },
        );

  return {
    transactions,
    counts,
    now,
    log,
    sleep: async (duration: number) => {
      await sleep(duration);
    },
    takeSlot: takeSlotOf,
    publish,
    tellDeadLetterQueue: (notice: unknown) => send(config.address('DEAD_LETTER_QUEUE_URL'), notice),
    askForPublish: (published: Published) =>
      askForPublish(published, {
        takeSlot: takeSlotOf,
        publish,
        queue: (request) => send(config.address('PUBLISH_QUEUE_URL'), request),
        hold,
        log,
      }),
  };
}
