import type { BoothAddresses } from '../../robots/booth-client.ts';
import { request } from '../../robots/request.ts';

/** The query by which a page knows whether the bar is open. @throws as `request` */
export function askForStore({ graphqlUrl, apiKey, defaultBooth }: BoothAddresses): Promise<unknown> {
  return request(graphqlUrl, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query($boothId: ID!) { store(boothId: $boothId) { open queueLength } }',
      variables: { boothId: defaultBooth },
    }),
  });
}
