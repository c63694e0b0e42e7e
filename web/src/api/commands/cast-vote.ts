import { parseFields, parseList, parseNumber, parseString } from '../parse.ts';
import { sendCommand } from './send-command.ts';

/** A vote that the server has stored. */
export interface RecordedVote {
  round: number;
  options: readonly string[];
  receipt: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
}

export function parseRecordedVote(value: unknown): RecordedVote {
  const vote = parseFields(value, 'vote');
  return {
    round: parseNumber(vote.round, 'vote.round'),
    options: parseList(vote.options, 'vote.options', parseString),
    receipt: parseString(vote.receipt, 'vote.receipt'),
    recordedAt: parseString(vote.recordedAt, 'vote.recordedAt'),
  };
}

/** Casts the vote, or changes it. Repeating it is harmless: the answer is the same receipt. */
export async function castVote(
  boothId: string,
  pollId: string,
  ticket: string,
  options: readonly string[],
): Promise<RecordedVote> {
  const path = `/booths/${encodeURIComponent(boothId)}/polls/${encodeURIComponent(pollId)}/vote`;
  return parseRecordedVote(await sendCommand({ method: 'PUT', path, ticket, body: { options } }));
}
