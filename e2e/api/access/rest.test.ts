import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type CommandAnswer, expectError, startApi } from '../support/api.ts';
import { threeOptions } from '../support/polls.ts';
import { type Authorizations, type Caller, callers, makeCallers } from './callers.ts';
import { type Door, doors, drink, orders } from './routes.ts';
import { seenByOrganiser } from './seen-by-organiser.ts';

let api: Api;
let who: Authorizations;
let before: unknown;
beforeAll(async () => {
  api = await startApi();
  who = await makeCallers(api);
  for (const pollId of ['draft', 'live']) {
    const body = { ...threeOptions, title: { en: `The secret of ${pollId}` } };
    const answer = await api.command('PUT', `/booths/stage/polls/${pollId}`, {
      authorization: who.organiser ?? '',
      body,
    });
    expect(answer.status).toBe(200);
  }
  await api.command('POST', '/booths/stage/polls/live/open', { authorization: who.organiser ?? '', body: {} });
  const menu = [{ drinkId: drink.drinkId, name: { en: 'Espresso' }, modifiers: [] }];
  await api.command('PUT', '/booths/stage/store', { authorization: who.organiser ?? '', body: { menu } });
  for (const orderId of [orders.made, orders.refused]) {
    const walkUp = { authorization: who.barista ?? '', body: drink };
    expect(await api.command('POST', `/booths/stage/walk-ups/${orderId}`, walkUp)).toMatchObject({ status: 201 });
  }
  before = await seenByOrganiser(api, who.organiser ?? '');
}, 120_000);
afterAll(() => api.booth.stop());

/** An address of this machine on its network; the loopback's second one where it has none. */
const lanAddress = (): string =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.2';

function knock(door: Door, caller: Caller, host?: string): Promise<CommandAnswer> {
  const authorization = who[caller];
  const init = { ...(authorization !== undefined && { authorization }), ...(door.body && { body: door.body }) };
  return api.command(door.method, door.path, init, host);
}

function expectRefusal(door: Door, caller: Caller, answer: CommandAnswer): void {
  const code = door.forbids[caller];
  if (code === undefined) {
    expect(answer.status).toBe(401);
    expect(answer.body.error).toBe('Unauthenticated');
    expectError(answer, 401, 'Unauthenticated', answer.body.details as object | undefined);
  } else expectError(answer, 403, code);
  expect(answer.text).not.toMatch(/secret|alice|The big one/i);
}

const refused = (door: Door) => callers.filter((caller) => door.opens[caller] === undefined);

describe('is refused, learns nothing and changes nothing', () => {
  describe.each(doors.map((door) => [door.name, door] as const))('%s', (_name, door) => {
    it.each(refused(door))('%s', async (caller) => {
      expectRefusal(door, caller, await knock(door, caller));
      expectRefusal(door, caller, await knock(door, caller, lanAddress()));
    });
  });

  it('all that the organiser sees is as it was', async () => {
    expect(await seenByOrganiser(api, who.organiser ?? '')).toEqual(before);
  });
});

describe('gets in', () => {
  const pairs = doors.flatMap((door) => callers.map((caller) => [caller, door] as const));
  it.each(
    pairs
      .filter(([caller, door]) => door.opens[caller] !== undefined)
      .map(([caller, door]) => [caller, door.name, door] as const),
  )('%s by %s', async (caller, _name, door) => {
    const wanted = door.opens[caller] ?? 0;
    const answer = await knock(door, caller);
    expect({ status: answer.status, text: answer.text }).toEqual({
      // What the first to come has made, the next finds made.
      status: wanted === 201 ? expect.toSatisfy((status) => status === 200 || status === 201) : wanted,
      text: expect.any(String),
    });
  });
});
