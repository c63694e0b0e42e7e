import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  for (const boothId of ['demo', 'bar', 'busy', 'sold'])
    await booth.run('put-booth', { boothId, body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const put = (boothId: string, body: unknown, groups = `${boothId}:organiser`) =>
  booth.run('put-store', { boothId, body, caller: { username: 'somebody', groups } });
const eventsOf = async (boothId: string) =>
  (await booth.items('EVENT')).filter((item) => item.pk === `EVENT#${boothId}#STORE`);

const milk = (soldOut?: boolean) => ({
  modifierId: 'milk',
  name: { en: 'Milk', ja: 'ミルク' },
  choices: [
    { choiceId: 'dairy', name: { en: 'Dairy' }, ...(soldOut !== undefined && { soldOut: false }) },
    { choiceId: 'oat', name: { en: 'Oat' }, ...(soldOut !== undefined && { soldOut }) },
  ],
});
const espresso = { drinkId: 'espresso', name: { en: 'Espresso "solo" \\' }, icon: '☕', modifiers: [] };
const latte = { drinkId: 'latte', name: { ja: 'ラテ' }, modifiers: [milk()] };

const untouched = {
  boothId: 'demo',
  open: false,
  menu: [],
  queueLength: 0,
  queueLimit: 20,
  drinksPerCode: 10,
  codePeriodSeconds: 300,
  ordersPerVisitor: 1,
  orderTimeoutSeconds: 300,
  makeTimeoutSeconds: 900,
  version: 0,
};

describe('the store', () => {
  it('begins with the defaults, changes by parts, and keeps what is left out', async () => {
    expect((await put('demo', { open: false })).body).toEqual(untouched);
    const settings = {
      queueLimit: 5,
      drinksPerCode: 1000,
      codePeriodSeconds: 5,
      ordersPerVisitor: 10,
      orderTimeoutSeconds: 3,
      makeTimeoutSeconds: 7200,
    };
    expect((await put('demo', settings)).body).toEqual({ ...untouched, ...settings, version: 1 });
    const menu = [
      { ...espresso, soldOut: false },
      { ...latte, soldOut: false, modifiers: [milk(false)] },
    ];
    const furnished = { ...untouched, ...settings, menu, version: 2 };
    expect((await put('demo', { menu: [{ ...espresso, price: 3 }, latte] })).body).toEqual(furnished);
    expect((await put('demo', { open: true })).body).toEqual({ ...furnished, open: true, version: 3 });
    const repeated = await put('demo', { open: true, menu: [espresso, latte], ...settings });
    expect(repeated).toEqual({ statusCode: 200, body: { ...furnished, open: true, version: 3 } });

    const events = (await eventsOf('demo')).sort((a, b) => (a.sk < b.sk ? -1 : 1));
    expect(events.map(({ detailType, visibility }) => [detailType, visibility])).toEqual(
      Array(3).fill(['Store.Changed', 'PUBLIC']),
    );
    expect(JSON.parse(events[2]?.payload)).toEqual({
      boothId: 'demo',
      open: true,
      menu,
      queueLength: 0,
      queueLimit: 5,
      version: 3,
    });
    const [item] = (await booth.items('STORE')).filter(({ boothId }) => boothId === 'demo');
    expect({ ...item, menu: JSON.parse(item?.menu) }).toMatchObject({ ...settings, open: true, menu, version: 3 });

    expect((await put('demo', { menu: [] })).body).toMatchObject({ menu: [], open: true, version: 4 });
  });

  it('is opened, closed and sold out by a barista, and otherwise set by an organiser', async () => {
    await put('bar', { menu: [latte] });
    for (const body of [{ open: true }, { soldOut: ['oat'] }, { open: false, soldOut: [] }])
      expect((await put('bar', body, 'bar:barista')).statusCode).toBe(200);
    for (const body of [{ menu: [] }, { open: true, queueLimit: 3 }, { makeTimeoutSeconds: 60 }])
      expect((await put('bar', body, 'bar:barista')).error).toBe('Forbidden');
    for (const groups of ['', 'admin', 'demo:organiser,demo:barista'])
      expect((await put('bar', { open: true }, groups)).error).toBe('Forbidden');
    expect((await put('nowhere', { open: true }, '')).body.details).toEqual({ what: 'booth' });
    expect((await put('nowhere', {}, '')).error).toBe('InvalidRequest');
    expect((await put('bar', { open: false })).body.version).toBe(4);
  });

  it('takes the whole set of what is sold out, a choice wherever it is offered', async () => {
    const mocha = { drinkId: 'mocha', name: { en: 'Mocha' }, modifiers: [milk()] };
    await put('sold', { menu: [espresso, latte, mocha] });
    const soldOut = async (ids: string[]) => {
      const { body } = await put('sold', { soldOut: ids }, 'sold:barista');
      const menu = body.menu as { soldOut: boolean; modifiers: { choices: { soldOut: boolean }[] }[] }[];
      return [
        menu.map((drink) => drink.soldOut),
        menu.flatMap(({ modifiers }) => modifiers.flatMap(({ choices }) => choices.map((choice) => choice.soldOut))),
        body.version,
      ];
    };
    expect(await soldOut(['espresso', 'oat'])).toEqual([[true, false, false], [false, true, false, true], 2]);
    expect(await soldOut(['oat', 'espresso', 'oat'])).toEqual([[true, false, false], [false, true, false, true], 2]);
    expect(await soldOut(['mocha'])).toEqual([[false, false, true], [false, false, false, false], 3]);
    expect(await soldOut([])).toEqual([[false, false, false], [false, false, false, false], 4]);
    const unknown = await put('sold', { open: true, soldOut: ['oat', 'tea'] });
    expect([unknown.error, unknown.body.details]).toEqual(['InvalidRequest', { field: 'soldOut' }]);
    const both = await put('sold', { menu: [espresso], soldOut: ['espresso'] });
    expect(both.body.menu).toEqual([{ ...espresso, soldOut: true }]);
  });

  it('takes changes at once one after the other: none is lost', async () => {
    const changes = [{ open: true }, { queueLimit: 7 }, { drinksPerCode: 4 }, { menu: [espresso] }];
    const answers = await Promise.all(changes.map((change) => put('busy', change)));
    expect(answers.map(({ error }) => error)).toEqual(changes.map(() => undefined));
    const { body } = await put('busy', { open: true });
    expect(body).toMatchObject({ open: true, queueLimit: 7, drinksPerCode: 4, version: 4 });
    expect(body.menu).toHaveLength(1);
    expect(await eventsOf('busy')).toHaveLength(4);
  });
});

const choice = (n: number) => ({ choiceId: `c${n}`, name: { en: 'x' } });
const modifier = (n: number, choices: unknown = [choice(0)]) => ({ modifierId: `m${n}`, name: { en: 'x' }, choices });
const drink = (n: number, more: object = {}) => ({ drinkId: `d${n}`, name: { en: 'x' }, ...more });
const times = <T>(n: number, make: (n: number) => T) => Array.from({ length: n }, (_, i) => make(i));

describe('a form', () => {
  it('may be as large as the contract lets it', async () => {
    const menu = [
      drink(0, { modifiers: times(10, (m) => modifier(m, times(20, choice))), icon: 'x'.repeat(64) }),
      ...times(49, (d) => drink(d + 1, { name: { en: 'e'.repeat(60), ja: '日'.repeat(60) }, soldOut: d === 3 })),
    ];
    const { body } = await put('demo', { menu });
    expect(body.menu).toHaveLength(50);
  });

  it.each([
    ['nothing', undefined, {}],
    ['something else', undefined, { version: 3, colour: 'red' }],
    ['a text', undefined, 'open'],
    ['a list', undefined, [{ open: true }]],
    ['null', undefined, null],
    ['open: "yes"', 'open', { open: 'yes' }],
    ['open: null', 'open', { open: null }],
    ['queueLimit 0', 'queueLimit', { queueLimit: 0 }],
    ['queueLimit 1001', 'queueLimit', { queueLimit: 1001 }],
    ['drinksPerCode 0', 'drinksPerCode', { drinksPerCode: 0 }],
    ['drinksPerCode 1.5', 'drinksPerCode', { drinksPerCode: 1.5 }],
    ['codePeriodSeconds 4', 'codePeriodSeconds', { codePeriodSeconds: 4 }],
    ['codePeriodSeconds 3601', 'codePeriodSeconds', { codePeriodSeconds: 3601 }],
    ['ordersPerVisitor 11', 'ordersPerVisitor', { ordersPerVisitor: 11 }],
    ['ordersPerVisitor "1"', 'ordersPerVisitor', { ordersPerVisitor: '1' }],
    ['orderTimeoutSeconds 2', 'orderTimeoutSeconds', { orderTimeoutSeconds: 2 }],
    ['makeTimeoutSeconds 7201', 'makeTimeoutSeconds', { makeTimeoutSeconds: 7201 }],
    ['makeTimeoutSeconds null', 'makeTimeoutSeconds', { makeTimeoutSeconds: null }],
    ['makeTimeoutSeconds [60]', 'makeTimeoutSeconds', { makeTimeoutSeconds: [60, 61] }],
    ['soldOut a text', 'soldOut', { soldOut: 'espresso' }],
    ['soldOut of numbers', 'soldOut', { soldOut: [1] }],
    ['soldOut of lists', 'soldOut', { soldOut: [[]] }],
    ['soldOut of odd ids', 'soldOut', { soldOut: ['A#'] }],
    ['a menu that is a text', 'menu', { menu: 'espresso' }],
    ['a menu that is null', 'menu', { menu: null }],
    ['a menu of texts', 'menu', { menu: ['espresso'] }],
    ['a menu of an empty list', 'menu', { menu: [[]] }],
    ['a menu of lists', 'menu', { menu: [[drink(0)]] }],
    ['51 drinks', 'menu', { menu: times(51, (n) => drink(n)) }],
    ['a drink twice', 'menu', { menu: [drink(0), drink(0)] }],
    ['a drink without an id', 'menu', { menu: [{ name: { en: 'x' } }] }],
    ['a drink of an odd id', 'menu', { menu: [{ ...drink(0), drinkId: 'Tea#' }] }],
    ['a drink without a name', 'menu', { menu: [drink(0, { name: {} })] }],
    ['a long name', 'menu', { menu: [drink(0, { name: { en: 'x', ja: 'x'.repeat(61) } })] }],
    ['a long icon', 'menu', { menu: [drink(0, { icon: 'x'.repeat(65) })] }],
    ['an icon that is a number', 'menu', { menu: [drink(0, { icon: 5 })] }],
    ['soldOut "no" on a drink', 'menu', { menu: [drink(0, { soldOut: 'no' })] }],
    ['modifiers that are null', 'menu', { menu: [drink(0, { modifiers: null })] }],
    ['11 modifiers', 'menu', { menu: [drink(0, { modifiers: times(11, (n) => modifier(n)) })] }],
    ['a modifier twice', 'menu', { menu: [drink(0, { modifiers: [modifier(0), modifier(0)] })] }],
    ['a modifier without choices', 'menu', { menu: [drink(0, { modifiers: [modifier(0, [])] })] }],
    ['a modifier that is a text', 'menu', { menu: [drink(0, { modifiers: ['milk'] })] }],
    ['21 choices', 'menu', { menu: [drink(0, { modifiers: [modifier(0, times(21, choice))] })] }],
    ['a choice twice', 'menu', { menu: [drink(0, { modifiers: [modifier(0, [choice(0), choice(0)])] })] }],
    ['a choice that is a text', 'menu', { menu: [drink(0, { modifiers: [modifier(0, ['oat'])] })] }],
    [
      'a choice of an odd soldOut',
      'menu',
      { menu: [drink(0, { modifiers: [modifier(0, [{ ...choice(0), soldOut: 1 }])] })] },
    ],
    [
      'a menu too large to be shown',
      'menu',
      { menu: times(50, (d) => drink(d, { modifiers: times(10, (m) => modifier(m, times(5, choice))) })) },
    ],
  ])('with %s is refused', async (_what, field, body) => {
    const answer = await put('demo', body);
    expect([answer.error, answer.body.details]).toEqual([
      'InvalidRequest',
      field === undefined ? undefined : { field },
    ]);
  });
});
