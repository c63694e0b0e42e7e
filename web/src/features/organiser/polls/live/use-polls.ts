import { pollsQuery } from '../../../../api/graphql/documents.ts';
import { parsePoll } from '../../../../api/graphql/parse-poll.ts';
import type { Followed, Source } from '../../../../api/live/source.ts';
import { refreshFollowed, useFollowed } from '../../../../api/live/use-followed.ts';
import { parseFields, parseList } from '../../../../api/parse.ts';
import type { Poll } from '../../../../api/types.ts';
import { staffQuery } from '../../../../staff/staff-query.ts';
import { addPoll, noPolls, type PollList, takePolls } from './merge-polls.ts';

/** What this page knows of each booth's polls: answers, announcements and the answers of its own commands. */
const held = new Map<string, PollList>();

function hold(boothId: string, change: (list: PollList) => PollList): PollList {
  const list = change(held.get(boothId) ?? noPolls);
  held.set(boothId, list);
  return list;
}

function pollsSource(boothId: string): Source<PollList> {
  return {
    async read() {
      const asked = held.get(boothId) ?? noPolls;
      const answer = parseList((await staffQuery(pollsQuery, { boothId })).polls, 'polls', parsePoll);
      return hold(boothId, (list) => takePolls(list, asked, answer));
    },
    // Drafts are announced to nobody: they come with the next answer.
    listen: async (events) =>
      (await import('../../../../api/live/appsync/subscribe.ts')).subscribePolls(boothId, events),
    parse(data) {
      const poll = parsePoll(parseFields(data, 'message').onPoll);
      return hold(boothId, (list) => addPoll(list, poll));
    },
    compareAge: (a, b) => a.serial - b.serial,
  };
}

const pollsKey = (boothId: string) => `desk-polls/${boothId}`;

/** All of the booth's polls, drafts too, kept up to date. */
export function usePolls(boothId: string): Followed<PollList> {
  return useFollowed(pollsKey(boothId), () => pollsSource(boothId), 'live');
}

/** Tells the page of a command's answer, which may be newer than the next reading. */
export function notePoll(poll: Poll): void {
  hold(poll.boothId, (list) => addPoll(list, poll));
  refreshFollowed(pollsKey(poll.boothId));
}

/** Asks for the polls now: one is gone, or not what this page took it for. */
export function refreshPolls(boothId: string): void {
  refreshFollowed(pollsKey(boothId));
}
