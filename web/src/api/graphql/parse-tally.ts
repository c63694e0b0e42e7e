import { parseFields, parseList, parseNumber, parseOptional, parseString } from '../parse.ts';
import type { Tally } from '../types.ts';

function parseCount(value: unknown, what: string): { optionId: string; count: number } {
  const row = parseFields(value, what);
  return {
    optionId: parseString(row.optionId, `${what}.optionId`),
    count: parseNumber(row.count, `${what}.count`),
  };
}

function parseBallot(value: unknown, what: string): Tally['recent'][number] {
  const ballot = parseFields(value, what);
  const strings = (list: unknown, where: string) => parseList(list, where, parseString);
  return {
    mark: parseString(ballot.mark, `${what}.mark`),
    optionIds: parseOptional(ballot.optionIds, `${what}.optionIds`, strings),
  };
}

/** A tally as the API shows it. */
export function parseTally(value: unknown): Tally {
  const tally = parseFields(value, 'tally');
  const counts = (list: unknown, where: string) => parseList(list, where, parseCount);
  return {
    boothId: parseString(tally.boothId, 'tally.boothId'),
    pollId: parseString(tally.pollId, 'tally.pollId'),
    round: parseNumber(tally.round, 'tally.round'),
    version: parseNumber(tally.version, 'tally.version'),
    pollVersion: parseNumber(tally.pollVersion, 'tally.pollVersion'),
    ballots: parseNumber(tally.ballots, 'tally.ballots'),
    options: parseOptional(tally.options, 'tally.options', counts),
    recent: parseList(tally.recent, 'tally.recent', parseBallot),
    asOf: parseString(tally.asOf, 'tally.asOf'),
    lagMs: parseOptional(tally.lagMs, 'tally.lagMs', parseNumber),
  };
}
