import { type Caller, signedIn, withTicket } from './callers.ts';

const poll = {
  title: { en: 'Written in the matrix' },
  options: ['a', 'b'].map((optionId) => ({ optionId, label: { en: optionId } })),
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
};
const booth = (name: string) => ({
  name: { en: name },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: 'live', languages: ['en'] },
});

/** Orders that stand at the bar of `stage`, taken by a barista; and one that nobody has. */
export const orders = {
  made: '11111111-1111-4111-8111-111111111111',
  refused: '22222222-2222-4222-8222-222222222222',
  none: '33333333-3333-4333-8333-333333333333',
};
export const drink = { drinkId: 'espresso', modifiers: {} };
const atStation = { station: 'Left' };
const staffOfBar: readonly Caller[] = ['organiser', 'barista'];

/** A door of the REST API. */
export interface Door {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  /** Who gets in, with which status. */
  readonly opens: Partial<Record<Caller, number>>;
  /** Who is known but may not: 403 with this code; everybody else gets 401. */
  readonly forbids: Partial<Record<Caller, string>>;
}

const forbidden = (allowed: readonly Caller[]): Door['forbids'] =>
  Object.fromEntries(signedIn.filter((caller) => !allowed.includes(caller)).map((caller) => [caller, 'Forbidden']));
const opening = (status: number, allowed: readonly Caller[]): Door['opens'] =>
  Object.fromEntries(allowed.map((caller) => [caller, status]));

function staffDoor(
  method: string,
  path: string,
  body: object | undefined,
  status: number,
  allowed: readonly Caller[] = ['organiser'],
  name = `${method} ${path}`,
): Door {
  return {
    name,
    method,
    path: `/booths/stage${path}`,
    ...(body && { body }),
    opens: opening(status, allowed),
    forbids: forbidden(allowed),
  };
}

/** Every route of the contract that is built, and who gets in. The order is that in which they are tried. */
export const doors: readonly Door[] = [
  {
    name: 'POST /visits',
    method: 'POST',
    path: '/booths/stage/visits',
    body: {},
    opens: { visitor: 200, 'another visitor': 200, 'unpaired screen': 201, screen: 201 },
    forbids: {},
  },
  {
    name: 'PUT /polls/live/vote',
    method: 'PUT',
    path: '/booths/stage/polls/live/vote',
    body: { options: ['a'] },
    opens: opening(200, withTicket),
    forbids: {},
  },
  {
    name: 'POST /screens',
    method: 'POST',
    path: '/booths/stage/screens',
    body: {},
    opens: { visitor: 201, 'another visitor': 201, 'unpaired screen': 200, screen: 200 },
    forbids: {},
  },
  {
    name: 'POST /code',
    method: 'POST',
    path: '/booths/stage/code',
    body: {},
    opens: { screen: 200 },
    forbids: { 'unpaired screen': 'NotPaired' },
  },
  // Those with a ticket get as far as their own orders, of which there are none.
  ...(
    [
      ['PUT', '', { code: 'AAAAAAAAAA' }, 409],
      ['PUT', '/drink', drink, 404],
      ['POST', '/cancel', {}, 404],
    ] as const
  ).map(
    ([method, verb, body, status]): Door => ({
      name: `${method} /orders/{o}${verb}`,
      method,
      path: `/booths/stage/orders/${orders.none}${verb}`,
      body,
      opens: opening(status, withTicket),
      forbids: {},
    }),
  ),
  staffDoor('POST', `/walk-ups/${orders.made}`, drink, 200, staffOfBar),
  ...(['make', 'unmake', 'make', 'ready', 'collect'] as const).map((verb, index) =>
    staffDoor(
      'POST',
      `/orders/${orders.made}/${verb}`,
      atStation,
      200,
      staffOfBar,
      `${index + 1}. POST /orders/{o}/${verb}`,
    ),
  ),
  staffDoor('POST', `/orders/${orders.refused}/refuse`, { reason: 'No beans' }, 200, staffOfBar),
  staffDoor('PUT', '/store', { open: true }, 200, ['organiser', 'barista'], 'PUT /store: open'),
  staffDoor('PUT', '/store', { soldOut: [] }, 200, ['organiser', 'barista'], 'PUT /store: sold out'),
  staffDoor('PUT', '/store', { drinksPerCode: 3 }, 200, ['organiser'], 'PUT /store: settings'),
  staffDoor('PUT', '/store', { open: false, queueLimit: 3 }, 200, ['organiser'], 'PUT /store: open and settings'),
  staffDoor('PUT', '', booth('Stage again'), 200, ['organiser'], 'PUT /booths/{b}'),
  staffDoor('PUT', '/polls/draft', poll, 200),
  staffDoor('PUT', '/polls/brand-new', poll, 200),
  staffDoor('POST', '/polls/live/open', {}, 200),
  staffDoor('POST', '/polls/live/close', {}, 200),
  staffDoor('POST', '/polls/live/reveal', {}, 200),
  staffDoor('POST', '/polls/live/hide', {}, 200),
  staffDoor('POST', '/polls/live/recount', {}, 202),
  staffDoor('POST', '/polls/live/reset', { round: 1 }, 200),
  staffDoor('DELETE', '/polls/draft', undefined, 204),
  staffDoor('PUT', '/staff/bob', { role: 'barista' }, 200),
  staffDoor('PUT', '/staff/dora', { role: 'organiser' }, 200),
  staffDoor('DELETE', '/staff/dora', undefined, 204),
  staffDoor('DELETE', '/screens/ZZZZZZ', undefined, 204),
  {
    name: 'PUT a new booth',
    method: 'PUT',
    path: '/booths/brand-new',
    body: booth('New'),
    opens: { admin: 200 },
    forbids: forbidden(['admin']),
  },
  {
    name: 'DELETE /visits/me',
    method: 'DELETE',
    path: '/booths/stage/visits/me',
    opens: opening(204, withTicket),
    forbids: {},
  },
];
