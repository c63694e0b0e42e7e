import * as v from 'valibot';
import { signIn } from '../../robots/bar/sign-in.ts';
import { findBooth } from '../../robots/booth-client.ts';
import { request } from '../../robots/request.ts';
import type { StagedBooth } from '../scenario.ts';

const Page = v.object({
  data: v.object({
    votes: v.object({ items: v.array(v.object({ options: v.array(v.string()) })), next: v.nullable(v.string()) }),
  }),
});
const VOTES = `query($boothId: ID!, $pollId: ID!, $round: Int, $after: String) {
  votes(boothId: $boothId, pollId: $pollId, round: $round, after: $after) { items { options } next }
}`;

/** The organiser at the desk; all throw what `request` throws. */
export interface Organiser {
  open(pollId: string): Promise<void>;
  close(pollId: string): Promise<void>;
  reset(pollId: string, round: number): Promise<void>;
  /** The options of each ballot of a round, as the export has them. */
  ballots(pollId: string, round: number): Promise<readonly (readonly string[])[]>;
  /** Any command of the staff. */
  command(method: string, path: string, body: object): Promise<unknown>;
}

/** Signs the organiser in at the booth's present address. */
export async function findOrganiser(booth: StagedBooth): Promise<Organiser> {
  const addresses = await findBooth(booth.url());
  const { commandsUrl, graphqlUrl, defaultBooth: boothId } = addresses;
  const token = await signIn(addresses, booth.staffPassword);
  const send = async (url: string, method: string, body: object) =>
    request(url, {
      method,
      headers: { authorization: await token(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const command = (method: string, path: string, body: object) =>
    send(`${commandsUrl}/booths/${boothId}/${path}`, method, body);
  return {
    command,
    open: async (pollId) => void (await command('POST', `polls/${pollId}/open`, {})),
    close: async (pollId) => void (await command('POST', `polls/${pollId}/close`, {})),
    reset: async (pollId, round) => void (await command('POST', `polls/${pollId}/reset`, { round })),
    async ballots(pollId, round) {
      const all: (readonly string[])[] = [];
      let after: string | null = null;
      do {
        const variables = { boothId, pollId, round, after };
        const page: v.InferOutput<typeof Page> = v.parse(
          Page,
          await send(graphqlUrl, 'POST', { query: VOTES, variables }),
        );
        all.push(...page.data.votes.items.map(({ options }) => options));
        after = page.data.votes.next;
      } while (after !== null);
      return all;
    },
  };
}
