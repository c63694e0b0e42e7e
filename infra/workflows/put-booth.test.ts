import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AwsError } from '../local/aws/aws-error.ts';
import { boothDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  booth.staff.add('ada', 'admin');
  booth.staff.add('bob', 'admin');
}, 60_000);
afterAll(() => booth.stop());

const as = (username: string, groups = 'admin') => ({ username, groups });
const put = (boothId: string, caller: unknown, change: object = {}) =>
  booth.run('put-booth', { boothId, body: { ...boothDefinition, ...change }, caller });
const staffOf = async (boothId: string) =>
  (await booth.items('STAFF'))
    .filter((item) => item.boothId === boothId)
    .map(({ username, role, createdHere }) => [username, role, createdHere]);
const eventsOf = async (boothId: string) =>
  (await booth.items('EVENT')).filter((item) => item.pk === `EVENT#${boothId}#BOOTH`);

describe('a new booth', () => {
  it('is made by an admin, who becomes its organiser', async () => {
    expect((await put('new', as('ada'))).body).toEqual({ boothId: 'new', ...boothDefinition, version: 1 });
    expect(await staffOf('new')).toEqual([['ada', 'organiser', false]]);
    expect(booth.staff.members('new:organiser')).toEqual(['ada']);
    expect(booth.staff.groups).toContain('new:barista');
    expect(await eventsOf('new')).toHaveLength(1);
  });

  it('notes its organiser in small letters, as they are asked for later', async () => {
    booth.staff.add('Grace', 'admin');
    await put('capital', as('Grace'));
    expect(await staffOf('capital')).toEqual([['grace', 'organiser', false]]);
    expect((await put('capital', as('Grace'), { entry: 'CODE' })).body.version).toBe(2);
  });

  it('is made once: the same again changes nothing, also with the token from before', async () => {
    await put('again', as('ada'));
    for (const caller of [as('ada'), as('ada', 'admin,again:organiser')])
      expect(await put('again', caller)).toEqual({
        statusCode: 200,
        body: { boothId: 'again', ...boothDefinition, version: 1 },
      });
    expect(await staffOf('again')).toHaveLength(1);
    expect(await eventsOf('again')).toHaveLength(1);
    expect((await put('again', as('ada'), { entry: 'CODE' })).body).toMatchObject({ entry: 'CODE', version: 2 });
  });

  it.each([
    ['nobody', undefined],
    ['somebody without a group', as('eve', '')],
    ["another booth's organiser", as('eve', 'new:organiser')],
    ['the organiser of a booth that is not there', as('eve', 'unmade:organiser')],
    ['an admin without a name', { groups: 'admin' }],
    ['an admin of something else', as('eve', 'admins,my-admin')],
  ])('is not made by %s', async (_who, caller) => {
    expect((await put('unmade', caller)).error).toBe('Forbidden');
    expect((await booth.items('BOOTH')).filter(({ boothId }) => boothId === 'unmade')).toEqual([]);
    expect([...booth.staff.groups].filter((group) => group.startsWith('unmade'))).toEqual([]);
  });

  it('is not made for a person who cannot sign in', async () => {
    const answer = await put('typo', as('oda'));
    expect([answer.error, answer.body.details]).toEqual(['NotFound', { what: 'person' }]);
    expect((await booth.items('BOOTH')).filter(({ boothId }) => boothId === 'typo')).toEqual([]);
  });

  it.each(['AdminGetUser', 'CreateGroup', 'AdminAddUserToGroup'])(
    'is complete when it is tried again after %s has failed',
    async (operation) => {
      const boothId = `faulty-${operation.toLowerCase()}`;
      booth.staff.faults.set(operation, new AwsError('InvalidParameterException', 'No.'));
      expect((await put(boothId, as('ada'))).error).toBe('Unavailable');
      // Somebody else doesn't take it over meanwhile.
      if (operation !== 'AdminGetUser') expect((await put(boothId, as('bob'))).error).toBe('Forbidden');
      expect((await put(boothId, as('ada', `admin,${boothId}:organiser`), { entry: 'CODE' })).statusCode).toBe(200);
      expect(booth.staff.members(`${boothId}:organiser`)).toEqual(['ada']);
      expect(booth.staff.groups).toContain(`${boothId}:barista`);
      expect(await staffOf(boothId)).toEqual([['ada', 'organiser', false]]);
    },
  );

  it('goes to one of two admins who make it at once', async () => {
    const answers = await Promise.all([put('raced', as('ada')), put('raced', as('bob'), { entry: 'CODE' })]);
    expect(answers.map(({ statusCode, error }) => statusCode ?? error).sort()).toEqual([200, 'Forbidden']);
    const [winner] = await staffOf('raced');
    expect(booth.staff.members('raced:organiser')).toEqual([winner?.[0]]);
    expect(await eventsOf('raced')).toHaveLength(1);
  });
});

describe('an existing booth', () => {
  it('is changed by its organiser alone', async () => {
    await put('old', as('ada'));
    for (const caller of [
      undefined,
      as('eve', ''),
      as('bob'),
      as('eve', 'old:barista'),
      as('eve', 'new:organiser,admin'),
      as('eve', 'old:organisers'),
    ])
      expect((await put('old', caller, { entry: 'CODE' })).error).toBe('Forbidden');
    booth.staff.calls.length = 0;
    expect((await put('old', as('eve', '[other:barista, old:organiser]'), { entry: 'CODE' })).body.version).toBe(2);
    expect((await put('old', as('eve', 'old:organiser,admin'), { entry: 'OPEN' })).body.version).toBe(3);
    expect(booth.staff.calls).toEqual([]);
  });

  it('is no longer its maker’s who was taken off the staff, admin or not', async () => {
    await put('left', as('ada'));
    await booth.put({
      pk: { S: 'BOOTH#left' },
      sk: { S: 'STAFF#ada' },
      entity: { S: 'STAFF' },
      boothId: { S: 'left' },
      username: { S: 'ada' },
      role: { S: 'barista' },
      createdHere: { BOOL: false },
    });
    expect((await put('left', as('ada'))).error).toBe('Forbidden');
  });

  it('says first that a form is bad', async () => {
    expect((await put('old', undefined, { entry: 'FREE' })).error).toBe('InvalidRequest');
  });
});
