import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { numbers } from './parts/store-item.ts';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
  await booth.run('put-poll', { boothId: 'demo', pollId: 'best', body: pollDefinition });
}, 60_000);
afterAll(() => booth.stop());

const orderId = '8d5f1b1e-4c36-4e0a-9a35-5b0d0f6f5e11';
const drink = {
  drinkId: 'latte',
  name: { en: 'Latte' },
  icon: '☕',
  soldOut: false,
  modifiers: [{ modifierId: 'milk', name: { ja: 'ミルク' }, choices: [{ choiceId: 'oat', name: { en: 'Oat' } }] }],
};
const forms: Record<string, object> = {
  'put-store': {
    open: true,
    menu: [drink],
    soldOut: ['latte'],
    ...Object.fromEntries(numbers.map((name) => [name, 9])),
  },
  'put-booth': {
    ...boothDefinition,
    theme: 'dark',
    wifi: { ssid: 'guests', password: 'x' },
    privacyUrl: 'https://example.com',
  },
  'put-poll': {
    ...pollDefinition,
    opensAt: '2099-01-01T09:00:00.000Z',
    closesAt: '2099-01-01T10:00:00.000Z',
  },
  'open-poll': { due: '2099-01-01T09:00:00.000Z' },
  'reset-poll': { round: 1 },
  'export-booth': { after: '' },
  'make-order': { station: 'left', takeOver: true },
  'refuse-order': { reason: 'Sold out' },
  'walk-up': { drinkId: 'latte', modifiers: { milk: 'oat' } },
};

/** Every place in a value, as the way to it. */
const placesIn = (value: unknown): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((way) => [key, ...way]))]
    : [[]];

function replace(value: unknown, [key, ...way]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((inner, i) => (String(i) === String(key) ? replace(inner, way, other) : inner));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replace(record[key], way, other) };
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e300, '', 'x', [], [[]], {}, [{}], [null], { en: null }),
  fc.jsonValue({ maxDepth: 3 }),
);

const known = [200, 201, 'InvalidRequest', 'NotFound', 'WrongState', 'NotOnMenu', 'SoldOut'];

// Whatever breaks an expression ends the workflow with an error of the language, which no caller can act on.
it.each(Object.keys(forms))(
  '%s answers any form in the contract’s words',
  async (name) => {
    const form = forms[name] ?? {};
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...placesIn(form)), odd, async (way, value) => {
        const body = replace(form, way, value);
        const { statusCode, error } = await booth.run(name, { boothId: 'demo', pollId: 'best', orderId, body });
        expect(error === undefined ? statusCode : error).toBeOneOf(known);
      }),
      { numRuns: 200 },
    );
  },
  60_000,
);

it.each(['walk-up', 'put-store', 'put-poll', 'reveal-poll', 'start-recount', 'export-booth'])(
  '%s takes nobody for an organiser who is none, however they are written',
  async (name) => {
    const groups = fc.oneof(
      odd,
      fc.array(fc.constantFrom('admin', 'demo', ':organiser', 'xdemo:organiser', ' ', '[')).map(String),
    );
    const caller = fc.oneof(odd, fc.record({ username: odd, groups }, { requiredKeys: [] }));
    await fc.assert(
      fc.asyncProperty(caller, async (somebody) => {
        const answer = await booth.run(name, {
          boothId: 'demo',
          pollId: 'best',
          orderId,
          body: name === 'put-store' ? { queueLimit: 3 } : (forms[name] ?? {}),
          caller: somebody,
        });
        expect(answer.error).toBe('Forbidden');
      }),
      { numRuns: 100 },
    );
  },
  60_000,
);
