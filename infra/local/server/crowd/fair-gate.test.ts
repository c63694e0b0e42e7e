import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asker, Crowded, createFairGate, type GateLimits } from './fair-gate.ts';

const limits: GateLimits = { atOnce: 2, waiting: 100, patienceMs: 60_000 };
const asker = (change: Partial<Asker> = {}): Asker => ({
  connection: {},
  address: '192.168.1.7',
  ticket: undefined,
  isGone: () => false,
  ...change,
});

/** Work that ends when it is told to, and notes who began it. */
function openGate(given: Partial<GateLimits> = {}, clock = () => 0) {
  const gate = createFairGate({ ...limits, ...given }, clock);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string, who: Asker) =>
    gate.run(who, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  /** Ends whatever is at work until nothing is. */
  const drain = async () => {
    for (let idle = 0; idle < 5; ) {
      await new Promise((resolve) => setImmediate(resolve));
      const end = ends.shift();
      if (end === undefined) idle += 1;
      else end();
    }
  };
  return { gate, begun, ask, drain };
}

describe('the gate', () => {
  it('lets so many be at work, and the others in their order', async () => {
    const { begun, ask, drain } = openGate();
    const all = ['a', 'b', 'c', 'd'].map((name) => ask(name, asker()));
    expect(begun).toEqual(['a', 'b']);
    await drain();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['connection', { connection: {} }],
    ['ticket, over many connections', { ticket: 'Bearer same' }],
  ])('lets a phone go before the flood of one %s', async (_what, flooder) => {
    const { begun, ask, drain } = openGate();
    const flood = Array.from({ length: 50 }, () => ask('flood', asker(flooder)));
    const phones = Array.from({ length: 10 }, (_, i) => ask('phone', asker({ ticket: `Bearer ${i}` })));
    await drain();
    await Promise.all([...flood, ...phones]);
    // Two of the flood were at work already, one was as light as any phone.
    expect(begun.slice(0, 12).filter((name) => name === 'phone')).toHaveLength(10);
  });

  it('lets phones of an address that is quiet go before those of one that floods with a new connection each', async () => {
    const { begun, ask, drain } = openGate();
    const flood = Array.from({ length: 50 }, () => ask('flood', asker({ address: '192.168.1.66' })));
    const phones = Array.from({ length: 10 }, () => ask('phone', asker()));
    await drain();
    await Promise.all([...flood, ...phones]);
    expect(begun.slice(0, 22).filter((name) => name === 'phone')).toHaveLength(10);
  });

  it('forgets in time who asked for much', async () => {
    let now = 0;
    const { begun, ask, drain } = openGate({ atOnce: 1 }, () => now);
    const busy = asker({ ticket: 'Bearer busy' });
    await Promise.all([...Array.from({ length: 20 }, () => ask('busy', busy)), drain()]);
    now = 60_000;
    begun.length = 0;
    const fresh = asker();
    const all = [ask('first', asker()), ask('busy', busy), ask('twice', fresh), ask('twice', fresh)];
    await drain();
    await Promise.all(all);
    // Each comes in its order, as if it had never asked before.
    expect(begun).toEqual(['first', 'busy', 'twice', 'twice']);
  });

  it('lets nobody starve: who waits comes before those who come later, were they lighter', async () => {
    let now = 0;
    const { begun, ask, drain } = openGate({ atOnce: 1 }, () => now);
    const busy = asker({ ticket: 'Bearer busy' });
    const all = [...Array.from({ length: 8 }, () => ask('busy', busy))];
    for (let i = 0; i < 40; i += 1) {
      now += 500;
      all.push(ask(`phone ${i}`, asker()));
    }
    await drain();
    await Promise.all(all);
    // The heaviest of its requests, the eighth, waits behind the phones of the next six seconds.
    expect(begun.lastIndexOf('busy')).toBeLessThan(20);
    expect(begun.indexOf('phone 0')).toBeLessThan(begun.lastIndexOf('busy'));
  });

  it('turns the heaviest away where too many wait', async () => {
    const { ask, drain } = openGate({ atOnce: 1, waiting: 3 });
    const flooder = asker();
    const flood = Array.from({ length: 4 }, () => ask('flood', flooder));
    const phones = [ask('phone', asker()), ask('phone', asker())];
    const settled = Promise.allSettled(flood);
    await drain();
    expect(await Promise.all(phones)).toEqual(['phone', 'phone']);
    const kinds = (await settled).map((one) => one.status);
    expect(kinds).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  });

  it('turns away whoever waited too long, and lets go of whoever hung up', async () => {
    const { begun, ask, drain } = openGate({ atOnce: 1, patienceMs: 20 });
    const first = ask('first', asker());
    await expect(ask('late', asker())).rejects.toThrow(Crowded);
    const gone = ask('gone', asker({ isGone: () => true }));
    const noted = expect(gone).rejects.toThrow(Crowded);
    await drain();
    await Promise.all([first, noted]);
    expect(begun).toEqual(['first']);
  });

  it('gives the turn on where work fails', async () => {
    const { gate, ask, drain } = openGate({ atOnce: 1 });
    const failing = gate.run(asker(), () => Promise.reject(new Error('no')));
    const next = ask('next', asker());
    await expect(failing).rejects.toThrow('no');
    await drain();
    expect(await next).toBe('next');
  });

  it('answers each asker once, and never works at more than it may', async () => {
    const someone = fc.record({ connection: fc.nat(4), ticket: fc.option(fc.nat(4)), gone: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { maxLength: 40 }), async (askers) => {
        const gate = createFairGate({ ...limits, waiting: 10 }, () => 0);
        const connections = Array.from({ length: 5 }, () => ({}));
        let atWork = 0;
        let most = 0;
        const answers = await Promise.allSettled(
          askers.map(({ connection, ticket, gone }) =>
            gate.run(
              asker({
                connection: connections[connection] ?? {},
                ticket: ticket === null ? undefined : `Bearer ${ticket}`,
                isGone: () => gone,
              }),
              async () => {
                atWork += 1;
                most = Math.max(most, atWork);
                await new Promise((resolve) => setImmediate(resolve));
                atWork -= 1;
              },
            ),
          ),
        );
        expect(answers).toHaveLength(askers.length);
        expect(most).toBeLessThanOrEqual(limits.atOnce);
        expect(atWork).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
