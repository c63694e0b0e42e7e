import * as v from 'valibot';
import type { StackOutputs } from './stack-outputs.ts';

const answer = v.object({ data: v.object({ booth: v.nullable(v.object({ boothId: v.string() })) }) });

/** Whether the booth has been made already, as a page would see it. */
export async function hasBooth(
  outputs: Pick<StackOutputs, 'GraphqlUrl' | 'ApiKey'>,
  boothId: string,
  request: typeof fetch = fetch,
): Promise<boolean> {
  const response = await request(outputs.GraphqlUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'x-api-key': outputs.ApiKey },
    body: JSON.stringify({
      query: 'query Booth($boothId: ID!) { booth(boothId: $boothId) { boothId } }',
      variables: { boothId },
    }),
  });
  return v.parse(answer, await response.json()).data.booth !== null;
}
