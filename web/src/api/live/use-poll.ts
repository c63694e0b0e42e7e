import { parsePoll } from '../graphql/parse-poll.ts';
import { readPoll } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { Poll } from '../types.ts';
import { comparePolls } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function pollSource(boothId: string, pollId: string): Source<Poll> {
  return {
    read: () => readPoll(boothId, pollId),
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribePolls(boothId, events),
    parse(data) {
      // One subscription brings all of the booth's polls.
      const poll = parsePoll(parseFields(data, 'message').onPoll);
      return poll.pollId === pollId ? poll : null;
    },
    compareAge: comparePolls,
  };
}

export const pollKey = (boothId: string, pollId: string) => `poll/${boothId}/${pollId}`;

/** The poll, kept up to date; nothing while its id isn't known. */
export function usePoll(boothId: string, pollId: string | null | undefined, mode: Mode = 'live'): Followed<Poll> {
  const id = pollId ?? '';
  return useFollowed(id === '' ? null : pollKey(boothId, id), () => pollSource(boothId, id), mode);
}
