import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestPool, type TestPool } from '../cognito/testing/start-test-pool.ts';
import { keepFiles } from '../data-folder/keep-files.ts';
import { type RunWorkflow, seedBooth } from './seed-booth.ts';
import { openStaffPassword } from './staff-password.ts';

const root = join(fileURLToPath(import.meta.url), '../../../..');
let pool: TestPool;
let done: Set<string>;
let calls: [string, Record<string, unknown>][];

beforeEach(async () => {
  pool = await startTestPool();
  done = new Set();
  calls = [];
});
afterEach(() => pool.stop());

/** As the workflows do: whoever is given a role is made, where there is none of the name. */
const run: RunWorkflow = async (name, input) => {
  calls.push([name, input]);
  if (name === 'put-staff' && input.username === 'barista') {
    await pool.admin('AdminCreateUser', {
      Username: 'barista',
      TemporaryPassword: 'A-temporary-1',
      MessageAction: 'SUPPRESS',
    });
  }
  return { statusCode: 200, body: '{}' };
};
const once = async (what: string, work: () => Promise<void>) => {
  if (done.has(what)) return;
  await work();
  done.add(what);
};
const start = async (wanted?: string, runWorkflow = run) => {
  const staff = openStaffPassword(keepFiles(pool.folder), wanted, pool.cognito);
  await seedBooth({ root, folder: { once }, run: runWorkflow, pool: pool.cognito, staff });
  return staff;
};
const signIn = async (USERNAME: string, PASSWORD: string) =>
  pool.call('InitiateAuth', {
    ClientId: pool.cognito.clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD },
  });

describe('the first start', () => {
  it('makes the booth, its store and its staff, once, as their organiser', async () => {
    const { password, isNews, path } = await start();
    expect([isNews, readFileSync(path, 'utf8')]).toEqual([true, `${password}\n`]);
    expect(calls.map(([name]) => name)).toEqual([
      'put-booth',
      'put-poll',
      'open-poll',
      'put-store',
      'put-staff',
      'put-staff',
    ]);
    for (const [, { boothId, caller }] of calls) {
      expect([boothId, caller]).toMatchObject(['demo', { groups: 'admin,demo:organiser' }]);
    }
    const [, booth] = calls[0] ?? [];
    expect(booth).toMatchObject({ caller: { username: 'organiser' } });
    for (const name of ['organiser', 'barista']) expect((await signIn(name, password)).status).toBe(200);

    calls = [];
    const again = await start();
    expect([again.password, again.isNews, calls]).toEqual([password, false, []]);
  });

  it('comes to the same staff when it broke off half-way', async () => {
    const cut: RunWorkflow = async (name, input) =>
      name === 'put-store' ? { statusCode: 503, body: 'cut off' } : run(name, input);
    await expect(start(undefined, cut)).rejects.toThrow('put-store answered 503 cut off');
    const { password } = await start();
    expect((await signIn('organiser', password)).status).toBe(200);
  });

  it('takes no password that the pool wouldn’t', async () => {
    await expect(start('short')).rejects.toThrow(
      /BOOTHPRESSO_STAFF_PASSWORD won't do: Password not long enough\. Give 12 characters/,
    );
  });
});

describe('another password of the environment', () => {
  it('takes the old one’s place and ends its sign-ins, then stays', async () => {
    const { password } = await start();
    const { body } = await signIn('organiser', password);
    const { RefreshToken } = body.AuthenticationResult as { RefreshToken: string };
    await start('Flat-White-2-Go');
    for (const name of ['organiser', 'barista']) {
      expect((await signIn(name, password)).status).toBe(400);
      expect((await signIn(name, 'Flat-White-2-Go')).status).toBe(200);
    }
    const refresh = { ClientId: pool.cognito.clientId, RefreshToken };
    expect((await pool.call('GetTokensFromRefreshToken', refresh)).status).toBe(400);
    expect((await start()).password).toBe('Flat-White-2-Go');
  });

  it('is no matter for whoever was removed, nor for a password of one’s own', async () => {
    await start('Flat-White-2-Go');
    await pool.admin('AdminDeleteUser', { Username: 'barista' });
    await pool.admin('AdminSetUserPassword', { Username: 'organiser', Password: 'My-own-Password-1', Permanent: true });
    await start('Flat-White-2-Go');
    expect((await signIn('organiser', 'My-own-Password-1')).status).toBe(200);
    await start('Cold-Brew-3-Go');
    expect((await signIn('organiser', 'Cold-Brew-3-Go')).status).toBe(200);
    expect((await signIn('barista', 'Cold-Brew-3-Go')).status).toBe(400);
  });
});
