import type { Api, CommandAnswer, CommandInit } from './api.ts';
import { threeOptions } from './polls.ts';

/** The ids in the paths of the staff's routes. */
export interface Ids {
  readonly boothId: string;
  readonly pollId: string;
  readonly username: string;
  readonly pairingCode: string;
}

export interface StaffRoute {
  readonly name: string;
  readonly method: string;
  /** With `{boothId}` and the like. */
  readonly path: string;
  /** A good one; absent where the route reads none. */
  readonly body?: Readonly<Record<string, unknown>>;
}

export const boothDefinition = {
  name: { en: 'Stage' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: 'live', languages: ['en'] },
  theme: 'paper',
  wifi: { ssid: 'guests', password: 'flat white' },
  privacyUrl: 'https://example.com/privacy',
};

export const latte = {
  drinkId: 'latte',
  name: { en: 'Latte' },
  icon: '☕',
  soldOut: false,
  modifiers: [{ modifierId: 'milk', name: { ja: 'ミルク' }, choices: [{ choiceId: 'oat', name: { en: 'Oat' } }] }],
};

const route = (method: string, path: string, body?: StaffRoute['body']): StaffRoute => ({
  name: `${method} ${path}`,
  method,
  path: `/booths/{boothId}${path}`,
  ...(body && { body }),
});

const timedPoll = { ...threeOptions, opensAt: '2099-01-01T09:00:00.000Z', closesAt: '2099-01-01T10:00:00.000Z' };

/** Every route of the staff that is built. */
export const staffRoutes: readonly StaffRoute[] = [
  route('PUT', '', boothDefinition),
  route('PUT', '/store', { open: true, menu: [latte], soldOut: ['oat'], queueLimit: 9 }),
  route('PUT', '/polls/{pollId}', timedPoll),
  route('DELETE', '/polls/{pollId}'),
  ...['open', 'close', 'reveal', 'hide', 'recount'].map((verb) => route('POST', `/polls/{pollId}/${verb}`)),
  route('POST', '/polls/{pollId}/reset', { round: 1 }),
  route('PUT', '/screens/{pairingCode}', { name: 'The big one' }),
  route('DELETE', '/screens/{pairingCode}'),
  route('PUT', '/staff/{username}', { role: 'barista' }),
  route('DELETE', '/staff/{username}'),
];

export const someIds: Ids = { boothId: 'stage', pollId: 'live', username: 'dora', pairingCode: 'ZZZZZZ' };

/** Those of a route's path. */
export const idsOf = ({ path }: StaffRoute): readonly (keyof Ids)[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof Ids);

/** As a segment of a path that the client leaves as it is. */
export const segment = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E');

/** Calls a route of the staff; again, where the gateway's limit says to come later: that is no answer of the route's. */
export async function callStaff(
  api: Api,
  { method, path }: Pick<StaffRoute, 'method' | 'path'>,
  ids: Partial<Ids>,
  init: CommandInit,
): Promise<CommandAnswer> {
  const all: Ids = { ...someIds, ...ids };
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: keyof Ids) => segment(all[name]));
  for (;;) {
    const answer = await api.command(method, filled, init);
    if (answer.status !== 429) return answer;
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('retry-after')) * 1000));
  }
}
