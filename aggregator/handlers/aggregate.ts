import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { countBatch } from '../aggregate/count-batch.ts';
import { dynamoDrinkFigures } from '../counts/dynamo-drink-figures.ts';
import { dynamoLaneCounts } from '../counts/dynamo-lane-counts.ts';
import { storeLetter } from '../dead-letters/letter-store.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { wire } from './wire.ts';

const { counts, now, log, tellDeadLetterQueue, askForPublish } = wire(process.env, [
  'PUBLISH_QUEUE_URL',
  'DEAD_LETTER_QUEUE_URL',
  'GRAPHQL_URL',
]);

/** Made once: it keeps in mind from batch to batch what it wrote last. */
const laneCounts = dynamoLaneCounts(counts);

/** Entry point of the stream's event source. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  return countBatch(event.Records, {
    counts: laneCounts,
    parse: parseVoteRecord,
    drinks: dynamoDrinkFigures(counts),
    parseOrder: parseOrderRecord,
    storeLetter: (letter) => storeLetter(counts, letter),
    tellDeadLetterQueue,
    askForPublish,
    now,
    log,
  });
}
