import * as v from 'valibot';
import { type GiveBackResult, giveBack } from '../dead-letters/give-back.ts';
import { giveLetter, listDeadLetters, readLetter, type StoredLetter } from '../dead-letters/letter-store.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { giveBackInput } from './input.ts';
import { wire } from './wire.ts';

const { counts, askForPublish } = wire(process.env, ['PUBLISH_QUEUE_URL', 'GRAPHQL_URL']);

/** Entry point of the operator's dead letters: gives one back, or lists those that wait. */
export async function handler(event: unknown): Promise<GiveBackResult | { letters: StoredLetter[] }> {
  const input = v.parse(giveBackInput, event);
  if ('list' in input) return { letters: await listDeadLetters(counts) };
  return giveBack(input.sequence, {
    readLetter: (sequence) => readLetter(counts, sequence),
    giveLetter: (sequence, given) => giveLetter(counts, sequence, given),
    parse: parseVoteRecord,
    parseOrder: parseOrderRecord,
    askForPublish,
  });
}
