import { parseList, parseOptional } from '../parse.ts';
import type { Booth, Poll, Store, Tally } from '../types.ts';
import { boothQuery, pollQuery, pollsQuery, storeQuery, tallyQuery } from './documents.ts';
import { parseBooth } from './parse-booth.ts';
import { parsePoll } from './parse-poll.ts';
import { parseStore } from './parse-store.ts';
import { parseTally } from './parse-tally.ts';
import { query } from './query.ts';

/** The booth now; null where there is none. */
export async function readBooth(boothId: string): Promise<Booth | null> {
  return parseOptional((await query(boothQuery, { boothId })).booth, 'booth', parseBooth);
}

/** The poll now; null where there is none, or only a draft. */
export async function readPoll(boothId: string, pollId: string): Promise<Poll | null> {
  return parseOptional((await query(pollQuery, { boothId, pollId })).poll, 'poll', parsePoll);
}

/** All of the booth's polls that are no drafts. */
export async function readPolls(boothId: string): Promise<Poll[]> {
  return parseList((await query(pollsQuery, { boothId })).polls, 'polls', parsePoll);
}

/** The tally now; null where there is no such poll. */
export async function readTally(boothId: string, pollId: string): Promise<Tally | null> {
  return parseOptional((await query(tallyQuery, { boothId, pollId })).tally, 'tally', parseTally);
}

/** The coffee bar now; null where there is no such booth. */
export async function readStore(boothId: string): Promise<Store | null> {
  return parseOptional((await query(storeQuery, { boothId })).store, 'store', parseStore);
}
