import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, boothDefinition, newTicket, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  for (const boothId of ['guarded', 'next-door']) {
    await booth.run('put-booth', { boothId, body: { ...boothDefinition, entry: 'CODE' } });
  }
  await booth.run('put-booth', { boothId: 'open', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const checkIn = (code?: unknown, authorization = bearer(newTicket()), boothId = 'guarded') =>
  booth.run('check-in', { boothId, authorization, body: code === undefined ? {} : { code } });

async function hasCode(code: string, endsAt = Date.now() + 60_000, { boothId = 'guarded', remaining = 10 } = {}) {
  await booth.put({
    pk: { S: `CODE#${boothId}` },
    sk: { S: `CODE#${code}` },
    entity: { S: 'CODE' },
    code: { S: code },
    validFrom: { S: '2020-01-01T00:00:00.000Z' },
    validUntil: { S: new Date(endsAt).toISOString() },
    remaining: { N: String(remaining) },
  });
  return code;
}

describe('a booth that asks for its code', () => {
  it('lets in whoever has the one that a screen shows', async () => {
    const authorization = bearer(newTicket());
    const { body } = await booth.run('register-screen', { boothId: 'guarded', authorization });
    await booth.run('pair-screen', { boothId: 'guarded', pairingCode: body.pairingCode, body: { name: 'Left' } });
    const { code } = (await booth.run('issue-code', { boothId: 'guarded', authorization, publicUrl: '' })).body;
    expect((await checkIn(code)).statusCode).toBe(201);
    expect((await checkIn(code)).statusCode).toBe(201);
  });

  it('asks who comes without', async () => {
    for (const code of [undefined, '', ' - ']) expect((await checkIn(code)).error).toBe('CodeNeeded');
  });

  it('takes a code for 30 seconds after its end, and no longer', async () => {
    const endsAt = Date.now();
    await hasCode('AAAAAAAAAA', endsAt);
    const at = async (moment: number) => {
      booth.time.heldAt = moment;
      const { error, statusCode } = await checkIn('AAAAAAAAAA');
      return error ?? statusCode;
    };
    const answers = [
      await at(endsAt),
      await at(endsAt + 30_000),
      await at(endsAt + 30_001),
      await at(endsAt + 86_400_000),
    ];
    booth.time.heldAt = undefined;
    expect(answers).toEqual([201, 201, 'CodeExpired', 'CodeExpired']);
  });

  it('takes a code whose orders are used up, for any number of visits', async () => {
    const code = await hasCode('EEEEEEEEEE', undefined, { remaining: 0 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => checkIn(code)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(12).fill(201));
    const item = (await booth.items('CODE')).find((found) => found.code === code);
    expect(item?.remaining).toBe(0);
  });

  it('takes it as people type it', async () => {
    await hasCode('FGHJK23456');
    for (const typed of ['fghjk23456', ' FGHJK 23456 ', 'fghjk-234-56']) {
      expect((await checkIn(typed)).statusCode).toBe(201);
    }
  });

  it('refuses what was never issued here', async () => {
    await hasCode('GGGGGGGGGG', undefined, { boothId: 'next-door' });
    for (const code of ['GGGGGGGGGG', 'HHHHHHHHHH', 'x', 'LEASE', 'x'.repeat(3_000), '#'.repeat(10)]) {
      expect((await checkIn(code)).error).toBe('CodeExpired');
    }
  });

  it('needs none of a visitor whom it knows', async () => {
    const authorization = bearer(newTicket());
    const first = await checkIn(await hasCode('JJJJJJJJJJ'), authorization);
    const again = await checkIn(undefined, authorization);
    expect([again.statusCode, again.body.visitorId]).toEqual([200, first.body.visitorId]);
    expect((await checkIn('HHHHHHHHHH', authorization)).statusCode).toBe(200);
  });

  it('needs one of a visitor who was forgotten', async () => {
    const authorization = bearer(newTicket());
    await checkIn(await hasCode('KKKKKKKKKK'), authorization);
    await booth.run('forget-me', { boothId: 'guarded', authorization });
    expect((await checkIn(undefined, authorization)).error).toBe('CodeNeeded');
    expect((await checkIn('KKKKKKKKKK', authorization)).statusCode).toBe(201);
  });
});

it('ignores codes where entry is open', async () => {
  for (const code of [undefined, 'HHHHHHHHHH', '']) {
    expect((await checkIn(code, bearer(newTicket()), 'open')).statusCode).toBe(201);
  }
});
