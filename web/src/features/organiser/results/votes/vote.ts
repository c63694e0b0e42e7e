import { type Fields, parseFields, parseList, parseNumber, parseOptional, parseString } from '../../../../api/parse.ts';
import type { Page } from './read-pages.ts';

/** A ballot as it stands after its last change. */
export interface Vote {
  /** ISO 8601, UTC. */
  readonly votedAt: string;
  readonly options: readonly string[];
  readonly round: number;
  /** A salted hash, of this poll alone. */
  readonly visitor: string;
}

export const votesQuery = `query Votes($boothId: ID!, $pollId: ID!, $round: Int, $after: String) {
  votes(boothId: $boothId, pollId: $pollId, round: $round, after: $after) {
    items { votedAt options round visitor } next } }`;

function parseVote(value: unknown, what: string): Vote {
  const vote: Fields = parseFields(value, what);
  return {
    votedAt: parseString(vote.votedAt, `${what}.votedAt`),
    options: parseList(vote.options, `${what}.options`, parseString),
    round: parseNumber(vote.round, `${what}.round`),
    visitor: parseString(vote.visitor, `${what}.visitor`),
  };
}

/** A page of votes as the API gives it. */
export function parseVotePage(value: unknown): Page<Vote> {
  const page = parseFields(value, 'votes');
  return {
    items: parseList(page.items, 'votes.items', parseVote),
    next: parseOptional(page.next, 'votes.next', parseString),
  };
}
