import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
  await booth.run('put-poll', { boothId: 'demo', pollId: 'best', body: pollDefinition });
}, 60_000);
afterAll(() => booth.stop());

const as = (groups: unknown) => ({ caller: { username: 'somebody', groups } });

const commands: [name: string, body: unknown][] = [
  ['put-poll', { ...pollDefinition, title: { en: 'Mine now' } }],
  ['delete-poll', {}],
  ['open-poll', {}],
  ['close-poll', {}],
  ['reveal-poll', {}],
  ['hide-poll', {}],
  ['reset-poll', { round: 1 }],
];

describe.each(commands)('%s', (name, body) => {
  const run = (input: object) => booth.run(name, { boothId: 'demo', pollId: 'best', body, ...input });

  it.each([
    ['nobody', { caller: undefined }],
    ['somebody without a group', as('')],
    ['an admin', as('admin')],
    ['a barista', as('demo:barista')],
    ["another booth's organiser", as('other:organiser')],
    ['an organiser of a booth whose name ends alike', as('my-demo:organiser')],
    ['an organiser of a booth whose name begins alike', as('demo:organiser-2')],
    ['a list where a text belongs', as(['demo:organiser'])],
  ])('is not for %s, who learns nothing of the poll and changes nothing', async (_who, input) => {
    const before = [await booth.items('POLL'), await booth.items('EVENT')];
    const answer = await run(input);
    expect(answer).toEqual({
      error: 'Forbidden',
      body: { message: 'Ask an organiser of this booth for the role, then sign in again.' },
    });
    expect([await booth.items('POLL'), await booth.items('EVENT')]).toEqual(before);
  });

  it('says first that a form is bad or a booth unknown', async () => {
    expect((await run({ pollId: 'B#', ...as('') })).error).toBe('InvalidRequest');
    const answer = await run({ boothId: 'nowhere', ...as('') });
    expect([answer.error, answer.body.details]).toEqual(['NotFound', { what: 'booth' }]);
  });
});

describe('an organiser', () => {
  it.each([['demo:organiser'], ['admin,demo:organiser,other:barista'], ['[other:barista, demo:organiser]']])(
    'in the groups %s may act',
    async (groups) => {
      const answer = await booth.run('reveal-poll', { boothId: 'demo', pollId: 'best', ...as(groups) });
      expect(answer.body).toMatchObject({ revealed: true });
    },
  );
});

it.each(['open', 'close', 'reveal', 'hide', 'reset'])('%s says first that a poll is unknown', async (name) => {
  const answer = await booth.run(`${name}-poll`, {
    boothId: 'demo',
    pollId: 'nothing',
    body: { round: 1 },
    ...as(''),
  });
  expect([answer.error, answer.body.details]).toEqual(['NotFound', { what: 'poll' }]);
});
