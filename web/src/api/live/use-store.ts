import { parseStore } from '../graphql/parse-store.ts';
import { readStore } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { Store } from '../types.ts';
import { compareStores } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function storeSource(boothId: string): Source<Store> {
  return {
    read: () => readStore(boothId),
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeStore(boothId, events),
    parse: (data) => parseStore(parseFields(data, 'message').onStore),
    compareAge: compareStores,
  };
}

export const storeKey = (boothId: string) => `store/${boothId}`;

/** The coffee bar, kept up to date; nothing while `boothId` is null. */
export function useStore(boothId: string | null, mode: Mode = 'live'): Followed<Store> {
  const id = boothId ?? '';
  return useFollowed(id === '' ? null : storeKey(id), () => storeSource(id), mode);
}
