import { parseBooth } from '../graphql/parse-booth.ts';
import { readBooth } from '../graphql/read.ts';
import { parseFields } from '../parse.ts';
import type { Booth } from '../types.ts';
import { compareBooths } from './newest.ts';
import type { Followed, Mode, Source } from './source.ts';
import { useFollowed } from './use-followed.ts';

function boothSource(boothId: string): Source<Booth> {
  return {
    read: () => readBooth(boothId),
    listen: async (events) => (await import('./appsync/subscribe.ts')).subscribeBooth(boothId, events),
    parse: (data) => parseBooth(parseFields(data, 'message').onBooth),
    compareAge: compareBooths,
  };
}

export const boothKey = (boothId: string) => `booth/${boothId}`;

/** The booth, kept up to date. */
export function useBooth(boothId: string, mode: Mode = 'live'): Followed<Booth> {
  return useFollowed(boothKey(boothId), () => boothSource(boothId), mode);
}
