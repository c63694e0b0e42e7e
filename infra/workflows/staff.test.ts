import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AwsError } from '../local/aws/aws-error.ts';
import { boothDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  for (const boothId of ['demo', 'other']) await booth.run('put-booth', { boothId, body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());
beforeEach(() => booth.staff.calls.splice(0));

let made = 0;
const newName = () => `person-${++made}`;
const put = (username: string, role: unknown = 'barista', more: object = {}) =>
  booth.run('put-staff', { boothId: 'demo', username, body: { role }, ...more });
const remove = (username: string, more: object = {}) =>
  booth.run('remove-staff', { boothId: 'demo', username, body: {}, ...more });
const groupsOf = (username: string) => [...(booth.staff.users.get(username)?.groups ?? [])].sort();
const noteOf = async (username: string, boothId = 'demo') =>
  (await booth.items('STAFF')).find(({ pk, sk }) => pk === `BOOTH#${boothId}` && sk === `STAFF#${username}`);
const passwordOf = (username: string) => booth.staff.users.get(username)?.password;
/** As if the person had chosen a password of their own. */
const signIn = (username: string) =>
  booth.staff.operations.AdminSetUserPassword?.({
    UserPoolId: 'us-east-1_Test',
    Username: username,
    Password: 'Their-own-1',
    Permanent: true,
  });
const elsewhere = { boothId: 'other' };

describe('the organiser gives a role', () => {
  it('to a new person, with a first password', async () => {
    const name = newName();
    const answer = await put(name);
    expect(answer).toEqual({
      statusCode: 200,
      body: {
        username: name,
        role: 'barista',
        temporaryPassword: expect.stringMatching(/^[A-Z][a-z]{3}-[a-z]{4}-[a-z]{4}-[2-9]{4}$/),
      },
    });
    expect(passwordOf(name)).toBe(answer.body.temporaryPassword);
    expect(booth.staff.users.get(name)?.status).toBe('FORCE_CHANGE_PASSWORD');
    expect(groupsOf(name)).toEqual(['demo:barista']);
    expect(await noteOf(name)).toEqual({
      pk: 'BOOTH#demo',
      sk: `STAFF#${name}`,
      entity: 'STAFF',
      boothId: 'demo',
      username: name,
      role: 'barista',
      createdHere: true,
    });
  });

  it('and another instead of it', async () => {
    const name = newName();
    await put(name);
    await signIn(name);
    expect(await put(name, 'organiser')).toEqual({ statusCode: 200, body: { username: name, role: 'organiser' } });
    expect(groupsOf(name)).toEqual(['demo:organiser']);
    expect(await noteOf(name)).toMatchObject({ role: 'organiser', createdHere: true });
    expect((await put(name, 'barista')).statusCode).toBe(200);
    expect(groupsOf(name)).toEqual(['demo:barista']);
    expect(passwordOf(name)).toBe('Their-own-1');
  });

  it('with a new first password, until the first is used', async () => {
    const name = newName();
    const first = await put(name);
    const again = await put(name);
    expect(again.body.temporaryPassword).toMatch(/^[A-Z]/);
    expect(again.body.temporaryPassword).not.toBe(first.body.temporaryPassword);
    expect(passwordOf(name)).toBe(again.body.temporaryPassword);
    await signIn(name);
    expect((await put(name)).body).toEqual({ username: name, role: 'barista' });
    expect(passwordOf(name)).toBe('Their-own-1');
  });

  it("to another booth's person, of whom it learns nothing and whose password it doesn't touch", async () => {
    const fresh = newName();
    const used = newName();
    await put(fresh, 'barista', elsewhere);
    await put(used, 'barista', elsewhere);
    await signIn(used);
    for (const name of [fresh, used]) {
      const password = passwordOf(name);
      for (const _time of ['first', 'second']) {
        expect(await put(name)).toEqual({ statusCode: 200, body: { username: name, role: 'barista' } });
      }
      expect(passwordOf(name)).toBe(password);
      expect(groupsOf(name)).toEqual(['demo:barista', 'other:barista']);
      expect((await noteOf(name))?.createdHere).toBe(false);
    }
  });

  it('where the booth has no groups yet', async () => {
    await booth.run('put-booth', { boothId: 'bare', body: boothDefinition });
    booth.staff.groups.delete('bare:organiser');
    booth.staff.groups.delete('bare:barista');
    const name = newName();
    expect((await put(name, 'barista', { boothId: 'bare' })).statusCode).toBe(200);
    expect(groupsOf(name)).toEqual(['bare:barista']);
  });

  it('and makes whole what broke off, when asked again', async () => {
    for (const action of ['CreateGroup', 'AdminAddUserToGroup', 'AdminRemoveUserFromGroup']) {
      const name = newName();
      booth.staff.faults.set(action, new AwsError('NotAuthorizedException', 'No.'));
      expect((await put(name)).error).toBe('Unavailable');
      const again = await put(name);
      expect(again.body.temporaryPassword).toBe(passwordOf(name));
      expect([groupsOf(name), (await noteOf(name))?.createdHere]).toEqual([['demo:barista'], true]);
    }
  });

  it('to one person, when two organisers ask at once', async () => {
    const name = newName();
    const answers = await Promise.all([put(name), put(name), put(name)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const passwords = answers.flatMap(({ body }) => body.temporaryPassword ?? []);
    expect(passwords).toContain(passwordOf(name));
    expect(await noteOf(name)).toMatchObject({ createdHere: true });
  });

  it('and stores no password', async () => {
    const name = newName();
    const { body } = await put(name);
    expect(JSON.stringify(await booth.items('STAFF'))).not.toContain(String(body.temporaryPassword));
  });
});

describe('the organiser takes somebody off the staff', () => {
  it('deletes a person whom the booth made, and may be repeated', async () => {
    const name = newName();
    await put(name);
    expect(await remove(name)).toEqual({ statusCode: 204, body: {} });
    expect([booth.staff.users.has(name), await noteOf(name)]).toEqual([false, undefined]);
    expect((await remove(name)).statusCode).toBe(204);
    expect((await put(name)).body.temporaryPassword).toBe(passwordOf(name));
  });

  it('takes either role', async () => {
    const name = newName();
    booth.staff.add(name, 'demo:organiser', 'demo:barista');
    expect((await remove(name)).statusCode).toBe(204);
    expect([booth.staff.users.has(name), groupsOf(name)]).toEqual([true, []]);
  });

  it('leaves a person who works elsewhere, and one of elsewhere', async () => {
    const name = newName();
    await put(name);
    await put(name, 'organiser', elsewhere);
    await remove(name);
    expect(groupsOf(name)).toEqual(['other:organiser']);
    await remove(name, elsewhere);
    expect([booth.staff.users.has(name), groupsOf(name)]).toEqual([true, []]);
  });

  it('takes roles of a booth without groups', async () => {
    booth.staff.groups.delete('demo:barista');
    const name = newName();
    booth.staff.add(name, 'demo:organiser');
    expect((await remove(name)).statusCode).toBe(204);
    expect(groupsOf(name)).toEqual([]);
  });

  it('and finishes what broke off, when asked again', async () => {
    for (const action of ['AdminRemoveUserFromGroup', 'AdminListGroupsForUser', 'AdminDeleteUser']) {
      const name = newName();
      await put(name);
      booth.staff.faults.set(action, new AwsError('NotAuthorizedException', 'No.'));
      expect((await remove(name)).error).toBe('Unavailable');
      expect(await noteOf(name)).toBeDefined();
      expect((await remove(name)).statusCode).toBe(204);
      expect([booth.staff.users.has(name), await noteOf(name)]).toEqual([false, undefined]);
    }
  });

  it('does without a person whom somebody deleted meanwhile', async () => {
    for (const action of ['AdminRemoveUserFromGroup', 'AdminListGroupsForUser', 'AdminDeleteUser']) {
      const name = newName();
      await put(name);
      booth.staff.faults.set(action, new AwsError('UserNotFoundException', 'User does not exist.'));
      expect((await remove(name)).statusCode).toBe(204);
      expect(await noteOf(name)).toBeUndefined();
    }
  });
});

describe('nobody gets or loses a role', () => {
  const barista = { caller: { username: 'somebody', groups: 'demo:barista,other:organiser' } };
  const oneself = { caller: { username: 'Kim', groups: 'demo:organiser' } };

  it.each([
    ['by a bad booth id', 'kim', 'barista', { boothId: 'De#mo' }, 'InvalidRequest', { field: 'boothId' }],
    ['by a name in capitals', 'Kim', 'barista', {}, 'InvalidRequest', { field: 'username' }],
    ['by a name that would be another key', 'k#m', 'barista', {}, 'InvalidRequest', { field: 'username' }],
    ['by a long name', 'k'.repeat(65), 'barista', {}, 'InvalidRequest', { field: 'username' }],
    ['at a booth that is none', 'kim', 'barista', { ...barista, boothId: 'no' }, 'NotFound', { what: 'booth' }],
    ['from a barista', 'kim', 'barista', barista, 'Forbidden', undefined],
    ['from nobody', 'kim', 'barista', { caller: undefined }, 'Forbidden', undefined],
    ['from an admin', 'kim', 'barista', { caller: { username: 'a', groups: 'admin' } }, 'Forbidden', undefined],
    ['from themselves', 'kim', 'barista', oneself, 'WrongState', undefined],
  ])('%s', async (_case, username, role, more, error, details) => {
    for (const answer of [await put(username, role, more), await remove(username, more)]) {
      expect([answer.error, answer.body.details]).toEqual([error, details]);
      expect(answer.body.message).toMatch(/\.$/);
    }
    expect(booth.staff.calls).toEqual([]);
  });

  it.each([['admin'], [''], [undefined], [null], [['barista']], [7]])('by the role %j', async (role) => {
    const answer = await booth.run('put-staff', { boothId: 'demo', username: 'kim', body: { role } });
    expect(answer).toMatchObject({ error: 'InvalidRequest', body: { details: { field: 'role' } } });
    expect(booth.staff.calls).toEqual([]);
  });
});
