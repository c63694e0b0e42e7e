import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, bearer, boothDefinition, newTicket, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
}, 60_000);
afterAll(() => booth.stop());

let made = 0;
/** A booth of its own, with a paired screen. */
async function newBooth() {
  const boothId = `booth-${++made}`;
  const authorization = bearer(newTicket());
  await booth.run('put-booth', { boothId, body: boothDefinition });
  const { body } = await booth.run('register-screen', { boothId, authorization });
  await booth.run('pair-screen', { boothId, pairingCode: body.pairingCode, body: { name: 'Left' } });
  const codes = async () => (await booth.items('CODE')).filter(({ pk }) => pk === `CODE#${boothId}`);
  const lease = async () => (await booth.items('LEASE')).find(({ pk }) => pk === `CODE#${boothId}`);
  return {
    boothId,
    codes,
    lease,
    ask: (publicUrl: unknown = 'https://booth.example') =>
      booth.run('issue-code', { boothId, authorization, publicUrl }),
    /** A lease that ends at `validUntil`, with the code it names. */
    async hasCode(code: string, validUntil: string, remaining = 10) {
      const common = { code: { S: code }, validFrom: { S: '2020-01-01T00:00:00.000Z' }, validUntil: { S: validUntil } };
      const pk = { S: `CODE#${boothId}` };
      await booth.put({
        pk,
        sk: { S: `CODE#${code}` },
        entity: { S: 'CODE' },
        ...common,
        remaining: { N: String(remaining) },
      });
      await booth.put({ pk, sk: { S: 'LEASE' }, entity: { S: 'LEASE' }, ...common });
    },
    setStore: (codePeriodSeconds: number, drinksPerCode: number) =>
      booth.put({
        pk: { S: `BOOTH#${boothId}` },
        sk: { S: 'STORE' },
        entity: { S: 'STORE' },
        codePeriodSeconds: { N: String(codePeriodSeconds) },
        drinksPerCode: { N: String(drinksPerCode) },
      }),
  };
}
const inOneMinute = () => new Date(Date.now() + 60_000).toISOString();
const past = '2020-01-01T00:05:00.000Z';
const lasts = ({ body }: Answer) => Date.parse(String(body.validUntil)) - Date.parse(String(body.validFrom));

describe('the code of a booth', () => {
  it('is made when a screen first asks, by the defaults, and stays while it lasts', async () => {
    const { boothId, ask, codes, lease } = await newBooth();
    const first = await ask();
    const code = String(first.body.code);
    expect(first).toEqual({
      statusCode: 200,
      body: {
        code: expect.stringMatching(/^[2-9A-HJKMNP-TV-Z]{10}$/),
        url: `https://booth.example/b/${boothId}?code=${code}`,
        remaining: 10,
        validFrom: expect.stringMatching(/Z$/),
        validUntil: expect.stringMatching(/Z$/),
      },
    });
    expect(lasts(first)).toBe(300_000);
    expect((await ask()).body).toEqual(first.body);
    const [item, ...more] = await codes();
    expect(more).toEqual([]);
    const { validFrom, validUntil } = first.body;
    expect(item).toMatchObject({ sk: `CODE#${code}`, code, remaining: 10, validFrom, validUntil });
    expect(item?.ttl).toBe(Math.ceil(Date.parse(String(validUntil)) / 1000) + 86_400);
    expect(await lease()).toMatchObject({ code, validFrom, validUntil });
  });

  it('is one, however many screens ask at the moment the last one ends', async () => {
    const { ask, codes, hasCode } = await newBooth();
    await hasCode('2222222222', past);
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask()));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(30).fill(200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const made = (await codes()).map(({ code }) => code).filter((code) => code !== '2222222222');
    expect(made).toEqual([answers[0]?.body.code]);
  });

  it('is one whoever comes when: while it lasts, at its end, or first of all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('none', 'lasting', 'ended'),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }),
        async (state, delays) => {
          const { ask, codes, lease, hasCode } = await newBooth();
          const before = '3333333333';
          if (state !== 'none') await hasCode(before, state === 'ended' ? past : inOneMinute());
          const answers = await Promise.all(
            delays.map(async (milliseconds) => {
              await new Promise((resolve) => setTimeout(resolve, milliseconds));
              return ask();
            }),
          );
          const shown = new Set(answers.map(({ body }) => body.code));
          expect([...shown]).toEqual([(await lease())?.code]);
          expect(shown.has(before)).toBe(state === 'lasting');
          expect(await codes()).toHaveLength(state === 'ended' ? 2 : 1);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is shown used up until the next one comes, and is never prolonged', async () => {
    const { ask, hasCode } = await newBooth();
    const validUntil = inOneMinute();
    await hasCode('4444444444', validUntil, 0);
    expect((await ask()).body).toMatchObject({ code: '4444444444', remaining: 0, validUntil });
    expect((await ask()).body).toMatchObject({ code: '4444444444', remaining: 0, validUntil });
  });

  it('takes new settings with the next code', async () => {
    const { ask, hasCode, setStore } = await newBooth();
    await setStore(5, 3);
    const first = await ask();
    expect([lasts(first), first.body.remaining]).toEqual([5_000, 3]);
    await setStore(60, 7);
    expect((await ask()).body).toEqual(first.body);
    await hasCode(String(first.body.code), past);
    const next = await ask();
    expect([lasts(next), next.body.remaining, next.body.code === first.body.code]).toEqual([60_000, 7, false]);
  });

  it('links to the page whose address the gateway knows', async () => {
    const { boothId, ask } = await newBooth();
    const { body } = await ask('http://10.0.0.5:8080/');
    expect(body.url).toBe(`http://10.0.0.5:8080/b/${boothId}?code=${body.code}`);
    expect((await ask(null)).body.url).toBe(`/b/${boothId}?code=${body.code}`);
  });

  it('is not shown by a screen that nobody paired', async () => {
    const { boothId, codes } = await newBooth();
    const authorization = bearer(newTicket());
    await booth.run('register-screen', { boothId, authorization });
    expect((await booth.run('issue-code', { boothId, authorization })).error).toBe('NotPaired');
    expect(await codes()).toEqual([]);
  });

  it('is given up after some tries by a screen that always loses', async () => {
    const { boothId, ask, codes } = await newBooth();
    // A lease that is none to those who read it, and in the way of those who write.
    await booth.put({
      pk: { S: `CODE#${boothId}` },
      sk: { S: 'LEASE' },
      entity: { S: 'OTHER' },
      validUntil: { S: past },
    });
    expect((await ask()).error).toBe('Unavailable');
    expect(await codes()).toEqual([]);
  }, 15_000);
});
