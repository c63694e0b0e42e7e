import { parseRecordedVote } from '../../../api/commands/cast-vote.ts';
import { parseFields, parseList, parseNumber, parseOneOf, parseOptional, parseString } from '../../../api/parse.ts';
import { type Ballot, noBallot, type Refusal } from './ballot.ts';

export type Ballots = Readonly<Record<string, Ballot>>;

const refusals: readonly Refusal[] = ['CLOSED', 'NOT_OPEN', 'ALREADY_VOTED', 'OPTIONS_CHANGED', 'NEW_ROUND', 'GONE'];
const parseRefusal = (value: unknown, what: string) => parseOneOf(value, what, refusals);

function parseBallot(value: unknown): Ballot {
  const ballot = parseFields(value, 'ballot');
  const kind = parseOneOf(ballot.kind, 'ballot.kind', ['NONE', 'WAITING', 'RECORDED', 'REFUSED']);
  if (kind === 'NONE') return noBallot;
  if (kind === 'RECORDED') {
    return {
      kind,
      vote: parseRecordedVote(ballot.vote),
      refused: parseOptional(ballot.refused, 'ballot.refused', parseRefusal),
    };
  }
  const round = parseNumber(ballot.round, 'ballot.round');
  const options = parseList(ballot.options, 'ballot.options', parseString);
  return kind === 'WAITING'
    ? { kind, round, options, before: parseOptional(ballot.before, 'ballot.before', parseRecordedVote) }
    : { kind, round, options, reason: parseRefusal(ballot.reason, 'ballot.reason') };
}

/** The stored ballots of a booth by poll; what can't be read is no ballot. */
export function parseBallots(stored: string | null): Ballots {
  if (stored === null) return {};
  try {
    const entries = Object.entries(parseFields(JSON.parse(stored), 'ballots'));
    return Object.fromEntries(entries.map(([pollId, ballot]) => [pollId, parseBallot(ballot)]));
  } catch {
    // Written by an older page, or by somebody's hand: the server still knows every vote.
    return {};
  }
}
