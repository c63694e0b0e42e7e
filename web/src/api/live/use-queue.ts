import { noteServerTime } from '../../browser/server-clock.ts';
import type { Queue } from '../graphql/parse-queue.ts';
import { readQueue } from '../graphql/read.ts';
import type { CompareAge } from './newest.ts';
import type { Followed, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

/** Two answers to the same question: the one that was given later. */
const compareQueues: CompareAge<Queue> = (a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '');

function queueSource(boothId: string): Source<Queue> {
  return {
    async read() {
      const queue = await readQueue(boothId);
      if (queue.asOf !== null) noteServerTime(queue.asOf);
      return queue;
    },
    // Nobody announces a queue; who waits in it asks every few seconds.
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeStore(boothId, events),
    parse: () => null,
    compareAge: compareQueues,
  };
}

/** The queue at the bar, asked for every few seconds while the page is looked at; nothing while `boothId` is null. */
export function useQueue(boothId: string | null): Followed<Queue> {
  const id = boothId ?? '';
  return useFollowed(id === '' ? null : `queue/${id}`, () => queueSource(id), 'poll');
}
