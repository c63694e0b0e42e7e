import * as v from 'valibot';
import type { StackOutputs } from './stack-outputs.ts';

const answer = v.object({
  data: v.object({
    booth: v.nullable(v.object({ boothId: v.string() })),
    polls: v.array(v.object({ pollId: v.string() })),
    store: v.nullable(v.object({ version: v.number() })),
  }),
});

/** What there is of a booth. */
export interface BoothState {
  readonly isMade: boolean;
  /** The polls that are or were open. */
  readonly pollIds: readonly string[];
  /** Whether somebody has ever set up its bar. */
  readonly hasStore: boolean;
}

const query = `query Booth($boothId: ID!) {
  booth(boothId: $boothId) { boothId }
  polls(boothId: $boothId) { pollId }
  store(boothId: $boothId) { version }
}`;

/** What has been made of the booth already, as a page would see it. */
export async function readBooth(
  outputs: Pick<StackOutputs, 'GraphqlUrl' | 'ApiKey'>,
  boothId: string,
  request: typeof fetch = fetch,
): Promise<BoothState> {
  const response = await request(outputs.GraphqlUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-api-key': outputs.ApiKey },
    body: JSON.stringify({ query, variables: { boothId } }),
  });
  const { booth, polls, store } = v.parse(answer, await response.json()).data;
  return {
    isMade: booth !== null,
    pollIds: polls.map(({ pollId }) => pollId),
    hasStore: store !== null && store.version > 0,
  };
}
