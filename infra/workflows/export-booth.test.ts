import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
const pollIds = ['a', 'a-b', 'a0', 'b', 'c', 'd', 'e', 'z'];
beforeAll(async () => {
  booth = await startWorkflows();
  for (const boothId of ['demo', 'empty']) await booth.run('put-booth', { boothId, body: boothDefinition });
  for (const pollId of pollIds) await booth.run('put-poll', { boothId: 'demo', pollId, body: pollDefinition });
}, 60_000);
afterAll(() => booth.stop());

const read = (input: object = {}) => booth.run('export-booth', { boothId: 'demo', ...input });

describe('the export of a booth', () => {
  it('begins with the booth and its store, touched or not', async () => {
    const untouched = (await read()).body;
    expect(untouched).toMatchObject({
      booth: { boothId: 'demo', ...boothDefinition },
      store: { open: false, menu: [], queueLimit: 20, version: 0 },
    });
    await booth.run('put-store', { boothId: 'demo', body: { queueLimit: 7 } });
    expect((await read()).body.store).toMatchObject({ queueLimit: 7, version: 1 });
  });

  it('goes on page by page through its polls', async () => {
    const first = (await read({ body: { after: '' } })).body;
    expect(first.next).toBe('c');
    const second = (await read({ body: { after: first.next } })).body;
    expect(second.next).toBeUndefined();
    const polls = [first.polls, second.polls].flat() as Record<string, unknown>[];
    expect(polls.map(({ pollId }) => pollId)).toEqual([...pollIds].sort());
    expect(polls[0]).toMatchObject({ boothId: 'demo', ...pollDefinition, status: 'DRAFT' });
    expect((await read({ boothId: 'empty', body: { after: '' } })).body).toEqual({ polls: [] });
    expect((await read({ body: { after: 'd' } })).body.polls).toHaveLength(2);
    expect((await read({ body: { after: 'z' } })).body.polls).toEqual([]);
  });

  it.each([
    ['a bad booth', { boothId: 'B#' }, 'InvalidRequest'],
    ['a bad place', { body: { after: 'B#' } }, 'InvalidRequest'],
    ['a place that is no text', { body: { after: 5 } }, 'InvalidRequest'],
    ['an unknown booth', { boothId: 'nowhere' }, 'NotFound'],
    ['a barista', { caller: { username: 'b', groups: 'demo:barista' } }, 'Forbidden'],
    ['a barista who asks for polls', { body: { after: '' }, caller: { groups: 'demo:barista' } }, 'Forbidden'],
    ['nobody', { caller: undefined }, 'Forbidden'],
  ])('is refused for %s', async (_what, input, error) => {
    const answer = await read(input);
    expect([answer.error, Object.keys(answer.body)]).toEqual([error, expect.not.arrayContaining(['booth', 'polls'])]);
  });
});
