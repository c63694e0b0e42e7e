import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bar, openBar, until, type Visitor } from './testing/coffee.ts';
import { type Answer, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());

const limits = { queueLimit: 4, ordersPerVisitor: 1, orderTimeoutSeconds: 40, makeTimeoutSeconds: 60 };
const uses = 9;
const stations = ['left', 'right'];
const open = ['STARTED', 'QUEUED', 'MAKING'];

type Status = 'STARTED' | 'QUEUED' | 'MAKING' | 'READY' | 'COLLECTED' | 'CANCELLED' | 'TIMED_OUT';

/** An order as it should be. Times in seconds since the beginning. */
interface Expected {
  readonly who?: number;
  status: Status;
  number?: number;
  by?: string;
  station?: string;
  expiresAt?: number;
  readonly journey: string[];
}

/** What the bar should be, told without a database: everything happens one after the other. */
interface Model {
  now: number;
  remaining: number;
  lastNumber: number;
  readonly orders: Map<string, Expected>;
}

interface Real {
  readonly bar: Bar;
  readonly visitors: readonly Visitor[];
}

const isLive = ({ status }: Expected) => open.includes(status);
const live = (model: Model) => [...model.orders.values()].filter(isLive);

/** The order that a command is about: mostly one that it fits, sometimes just any. */
const pick = (model: Model, n: number, fitting: readonly Status[]) => {
  const all = [...model.orders];
  const fit = all.filter(([, { status }]) => fitting.includes(status));
  const from = n < 12 && fit.length > 0 ? fit : all;
  return from.length === 0 ? undefined : from[n % from.length]?.[0];
};

function moveOn(order: Expected, status: Status, event: string, expiresAt?: number) {
  order.status = status;
  order.journey.push(`Order.${event}`);
  if (expiresAt === undefined) delete order.expiresAt;
  else order.expiresAt = expiresAt;
}

const outcome = ({ error, statusCode }: Answer) => error ?? statusCode;

/** All that was written is handed on, twice and the wrong way round; each process has come to rest. */
async function settle({ bar }: Real) {
  await bar.relay(2, (events) => [...events].reverse());
  await until(async () => {
    const orders = await bar.orders();
    const resting = orders.filter(
      ({ status, waitingFor, version }) => !open.includes(status) || waitingFor === version,
    );
    return resting.length === orders.length;
  });
}

type Command = fc.AsyncCommand<Model, Real>;
const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const start = (who: number) =>
  command(`visitor ${who} starts an order`, async (model, { bar, visitors }) => {
    const orderId = randomUUID();
    const answer = await visitors[who]?.start(await codeOf(bar), orderId);
    if (!answer) throw new Error('There is no such visitor.');
    const own = [...model.orders].find(([, order]) => order.who === who && isLive(order));
    if (live(model).length >= limits.queueLimit) expect(answer.error).toBe('QueueFull');
    else if (own) expect(answer).toMatchObject({ error: 'OrderLimitReached', body: { details: { orderId: own[0] } } });
    else if (model.remaining === 0) expect(answer.error).toBe('CodeUsedUp');
    else {
      expect(answer).toMatchObject({ statusCode: 201, body: { orderId, status: 'STARTED' } });
      model.remaining -= 1;
      const expiresAt = model.now + limits.orderTimeoutSeconds;
      model.orders.set(orderId, { who, status: 'STARTED', expiresAt, journey: ['Order.Started'] });
    }
  });

const walkUp = () =>
  command('somebody walks up', async (model, { bar }) => {
    const orderId = randomUUID();
    const answer = await bar.barista('left')('walk-up', orderId, { drinkId: 'espresso' });
    if (live(model).length >= limits.queueLimit) expect(answer.error).toBe('QueueFull');
    else {
      model.lastNumber += 1;
      expect(answer).toMatchObject({ statusCode: 201, body: { orderNumber: model.lastNumber } });
      model.orders.set(orderId, {
        status: 'QUEUED',
        number: model.lastNumber,
        expiresAt: model.now + limits.makeTimeoutSeconds,
        journey: ['Order.Started', 'Order.Queued'],
      });
    }
  });

/** A visitor's command on an order, their own or another's. */
const onOrder = (
  name: string,
  n: number,
  fitting: readonly Status[],
  stranger: boolean,
  ask: (visitor: Visitor, orderId: string) => Promise<Answer>,
  expected: (order: Expected, model: Model, answer: Answer) => void,
) =>
  command(`${stranger ? 'another' : 'the'} visitor ${name} order ${n}`, async (model, { visitors }) => {
    const orderId = pick(model, n, fitting);
    const order = orderId === undefined ? undefined : model.orders.get(orderId);
    const visitor = visitors[((order?.who ?? 0) + (stranger ? 1 : 0)) % visitors.length];
    if (!visitor || !order || orderId === undefined) return;
    const answer = await ask(visitor, orderId);
    if (stranger || order.who === undefined) expect(answer.error).toBe('NotFound');
    else expected(order, model, answer);
  });

const choose = (n: number, stranger: boolean) =>
  onOrder(
    'chooses the drink of',
    n,
    ['STARTED'],
    stranger,
    (visitor, orderId) => visitor.choose(orderId),
    (order, model, answer) => {
      if (order.status === 'STARTED') {
        model.lastNumber += 1;
        order.number = model.lastNumber;
        moveOn(order, 'QUEUED', 'Queued', model.now + limits.makeTimeoutSeconds);
      }
      const before = live(model).filter(
        ({ number = 0, status }) => status !== 'STARTED' && number < (order.number ?? 0),
      );
      const position = isLive(order) ? before.length + 1 : 0;
      if (['CANCELLED', 'TIMED_OUT'].includes(order.status)) expectWrongState(answer, order);
      else
        expect(answer).toMatchObject({
          statusCode: 200,
          body: { status: order.status, orderNumber: order.number, position },
        });
    },
  );

const cancel = (n: number, stranger: boolean) =>
  onOrder(
    'cancels',
    n,
    ['STARTED', 'QUEUED', 'MAKING'],
    stranger,
    (visitor, orderId) => visitor.cancel(orderId),
    (order, _model, answer) => {
      if (isLive(order)) {
        moveOn(order, 'CANCELLED', 'Cancelled');
        order.by = 'VISITOR';
      }
      if (order.status === 'CANCELLED' && order.by === 'VISITOR') expect(outcome(answer)).toBe(200);
      else expectWrongState(answer, order);
    },
  );

function expectWrongState(answer: Answer, { status, by }: Expected) {
  expect([answer.error, answer.body.details]).toEqual(['WrongState', { status, ...(by !== undefined && { by }) }]);
}

const fittingFor = {
  make: ['QUEUED'],
  unmake: ['MAKING'],
  ready: ['MAKING'],
  collect: ['READY'],
  refuse: ['STARTED', 'QUEUED', 'MAKING'],
} as const satisfies Record<string, readonly Status[]>;

const serve = (verb: keyof typeof fittingFor, n: number, which: number, takeOver: boolean) =>
  command(
    `${stations[which]} wants to ${verb} order ${n}${takeOver ? ', whoever has it' : ''}`,
    async (model, { bar }) => {
      const orderId = pick(model, n, fittingFor[verb]);
      const order = orderId === undefined ? undefined : model.orders.get(orderId);
      const station = stations[which];
      if (!order || orderId === undefined || station === undefined) return;
      const answer = await bar.barista(station)(`${verb}-order`, orderId, { takeOver, reason: 'Sorry' });
      const mine = takeOver || order.station === station;
      const again = model.now + limits.makeTimeoutSeconds;
      const { status } = order;
      if (['make', 'unmake', 'ready'].includes(verb) && status === 'MAKING' && !mine) {
        expect(answer).toMatchObject({ error: 'ClaimedByOther', body: { details: { station: order.station } } });
        return;
      }
      if (verb === 'make' && (status === 'QUEUED' || (status === 'MAKING' && order.station !== station))) {
        moveOn(order, 'MAKING', 'Making', again);
        order.station = station;
      } else if (verb === 'unmake' && status === 'MAKING') {
        moveOn(order, 'QUEUED', 'Unmade', again);
        delete order.station;
      } else if (verb === 'ready' && status === 'MAKING') {
        moveOn(order, 'READY', 'Ready');
        order.station = station;
      } else if (verb === 'collect' && status === 'READY') moveOn(order, 'COLLECTED', 'Collected');
      else if (verb === 'refuse' && isLive(order)) {
        moveOn(order, 'CANCELLED', 'Cancelled');
        order.by = 'BARISTA';
      }
      const wanted = { make: 'MAKING', unmake: 'QUEUED', ready: 'READY', collect: 'COLLECTED', refuse: 'CANCELLED' }[
        verb
      ];
      const holds = order.status === wanted && (verb !== 'refuse' || order.by === 'BARISTA');
      if (holds) expect(answer).toMatchObject({ statusCode: 200, body: { orderId, status: wanted } });
      else expectWrongState(answer, order);
    },
  );

/** The clock moves on; whose time is up by then has timed out. Sometimes the processes lag behind the baristas. */
const wait = (seconds: number) =>
  command(`${seconds} s pass`, async (model, real) => {
    await settle(real);
    model.now += seconds;
    booth.time.heldAt = beginning + model.now * 1000;
    for (const order of live(model)) {
      if ((order.expiresAt ?? 0) > model.now) continue;
      order.by = order.status === 'STARTED' ? 'VISITOR' : 'BARISTA';
      moveOn(order, 'TIMED_OUT', 'TimedOut');
    }
    const late = [...model.orders].filter(([, { status }]) => status === 'TIMED_OUT').map(([orderId]) => orderId);
    await until(async () => {
      const orders = await real.bar.orders();
      return orders.every(({ orderId, status }) => !late.includes(orderId) || status === 'TIMED_OUT');
    });
  });

const standStill = (seconds: number) =>
  command(`the machine stands still for ${seconds} s`, async (model, real) => {
    await settle(real);
    const { error } = await booth.run('postpone-orders', { boothId: real.bar.boothId, byMs: seconds * 1000 });
    expect(error).toBeUndefined();
    model.now += seconds;
    booth.time.heldAt = beginning + model.now * 1000;
    for (const order of live(model)) moveOn(order, order.status, 'Postponed', (order.expiresAt ?? 0) + seconds);
  });

const look = () =>
  command('all is as it should be', async (model, real) => {
    await real.bar.relay(2);
    await expectModel(model, real);
  });

const beginning = Date.parse('2026-11-22T12:00:00.000Z');
const codes = new Map<string, string>();
const codeOf = async (bar: Bar) => {
  const code = codes.get(bar.boothId) ?? (await bar.issueCode(uses, beginning + 86_400_000));
  codes.set(bar.boothId, code);
  return code;
};

async function expectModel(model: Model, { bar }: Real) {
  const items = new Map((await bar.orders()).map((item) => [String(item.orderId), item]));
  expect([...items.keys()].sort()).toEqual([...model.orders.keys()].sort());
  for (const [orderId, order] of model.orders) {
    const { status, orderNumber, by, station, expiresAt, journey, version, at } = items.get(orderId) ?? {};
    expect({ status, orderNumber, by, station }).toEqual({
      status: order.status,
      orderNumber: order.number,
      by: order.by,
      station: order.station,
    });
    expect(expiresAt).toBe(
      order.expiresAt === undefined ? undefined : new Date(beginning + order.expiresAt * 1000).toISOString(),
    );
    expect(journey.map((step: { event: string }) => step.event)).toEqual(order.journey);
    expect(version).toBe(order.journey.length);
    expect(at !== undefined).toBe(isLive(order) || order.status === 'READY');
    const told = await bar.events(`ORDER#${orderId}`);
    expect(told.map(({ detailType }) => detailType)).toEqual(order.journey);
  }
  const { queueLength = 0, lastNumber = 0 } = (await bar.bar()) ?? {};
  expect({ queueLength, lastNumber }).toEqual({ queueLength: live(model).length, lastNumber: model.lastNumber });
  const numbers = [...items.values()].flatMap(({ orderNumber }) => orderNumber ?? []).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: model.lastNumber }, (_, i) => i + 1));
  expect(await bar.remaining(await codeOf(bar))).toBe(model.remaining);
  const listed = (await bar.patrons()).flatMap(({ open: ids }) => [...(ids ?? [])]);
  const awaited = [...model.orders].filter(([, order]) => isLive(order) && order.who !== undefined).map(([id]) => id);
  expect(listed.sort()).toEqual(awaited.sort());
  const store = (await bar.events('STORE')).at(-1)?.payload;
  expect(store?.queueLength).toBe(queueLength);
}

const who = fc.nat(2);
const n = fc.nat(15);
const seldom = fc.nat(7).map((one) => one === 0);
const mostly = fc.nat(3).map((one) => one !== 0);
const serving = (verb: keyof typeof fittingFor) =>
  fc.tuple(n, fc.nat(1), mostly).map(([order, which, takeOver]) => serve(verb, order, which, takeOver));
/** So many chances for each; half of all is the usual way of an order. */
const weighed = (...chances: [number, fc.Arbitrary<Command>][]) =>
  chances.flatMap(([weight, one]) => Array<fc.Arbitrary<Command>>(weight).fill(one));
const commands = fc.commands(
  weighed(
    [4, who.map(start)],
    [1, fc.constant(null).map(walkUp)],
    [4, fc.tuple(n, seldom).map(([order, stranger]) => choose(order, stranger))],
    [4, serving('make')],
    [2, serving('unmake')],
    [2, serving('ready')],
    [1, serving('collect')],
    [1, serving('refuse')],
    [1, fc.tuple(n, seldom).map(([order, stranger]) => cancel(order, stranger))],
    [2, fc.constantFrom(5, 25, 45).map(wait)],
    [1, fc.constantFrom(20, 100).map(standStill)],
    [1, fc.constant(null).map(look)],
  ),
  { maxCommands: 60, size: 'max' },
);

it('does what a bar does, whatever visitors, baristas and the clock do', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      run += 1;
      booth.time.heldAt = beginning;
      const bar = await openBar(booth, `bar-${run}`, limits);
      const visitors = await Promise.all([0, 1, 2].map(() => bar.visitor()));
      const model: Model = { now: 0, remaining: uses, lastNumber: 0, orders: new Map() };
      const real = { bar, visitors };
      await fc.asyncModelRun(() => ({ model, real }), steps);
      await expectModel(model, real);
      // And in the end nothing is left open.
      await wait(limits.makeTimeoutSeconds).run(model, real);
      expect(live(model)).toEqual([]);
      await bar.relay();
      await expectModel(model, real);
      for (const [orderId, { status }] of model.orders) {
        await until(async () => (await bar.process(orderId)) !== 'RUNNING');
        expect(await bar.process(orderId)).toBe(status === 'COLLECTED' ? 'READY' : status);
      }
    }),
    { numRuns: 12 },
  );
}, 300_000);
