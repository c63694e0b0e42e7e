import { noteServerTime } from '../../browser/server-clock.ts';
import { parseTally } from '../graphql/parse-tally.ts';
import { readTally } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { Tally } from '../types.ts';
import { compareTallies } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function tallySource(boothId: string, pollId: string): Source<Tally> {
  return {
    async read() {
      const tally = await readTally(boothId, pollId);
      if (tally) noteServerTime(tally.asOf);
      return tally;
    },
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeTally(boothId, pollId, events),
    parse: (data) => parseTally(parseFields(data, 'message').onTally),
    compareAge: compareTallies,
  };
}

/** The poll's tally, kept up to date; nothing while the poll's id isn't known. */
export function useTally(boothId: string, pollId: string | null | undefined, mode: Mode = 'live'): Followed<Tally> {
  const id = pollId ?? '';
  return useFollowed(id === '' ? null : `tally/${boothId}/${id}`, () => tallySource(boothId, id), mode);
}
