import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const start = (pollId: string, input: object = {}) => booth.run('start-recount', { boothId: 'demo', pollId, ...input });
const verdictOf = async (pollId: string) =>
  (await booth.items('RECOUNT', 'Counts')).find((item) => item.pollId === pollId);
const until = async (pollId: string, holds: (row: Record<string, unknown> | undefined) => boolean) => {
  for (;;) {
    const row = await verdictOf(pollId);
    if (holds(row)) return row;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Lanes that agree, once the gate is opened. */
function countBehindGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  booth.lanes.count = async () => {
    await opened;
    return { counted: {}, recounted: {}, ballots: 0, equal: true };
  };
  return open;
}

describe('a recount', () => {
  it('is started once, named while it runs, and started anew after its end', async () => {
    await booth.run('put-poll', { boothId: 'demo', pollId: 'one', body: pollDefinition });
    const open = countBehindGate();
    const first = await Promise.all([start('one'), start('one')]);
    const { recountId } = first[0].body;
    expect(first).toEqual([
      { statusCode: 202, body: { recountId: expect.stringMatching(/^[0-9a-f]{32}$/) } },
      { statusCode: 202, body: { recountId } },
    ]);
    await until('one', (row) => row?.running === true);
    expect((await start('one')).body).toEqual({ recountId });
    open();
    const row = await until('one', (verdict) => verdict?.running === false);
    expect(row).toMatchObject({ recountId, equal: true });

    const second = (await start('one')).body.recountId;
    expect(second).not.toBe(recountId);
    await until('one', (verdict) => verdict?.recountId === second && verdict?.running === false);
  });

  it('is given up for lost when it says for too long that it runs', async () => {
    await booth.run('put-poll', { boothId: 'demo', pollId: 'lost', body: pollDefinition });
    const open = countBehindGate();
    const { recountId } = (await start('lost')).body;
    await until('lost', (row) => row?.running === true);
    try {
      booth.time.heldAt = Date.now() + 601_000;
      const again = (await start('lost')).body.recountId;
      expect(again).not.toBe(recountId);
    } finally {
      booth.time.heldAt = undefined;
      open();
    }
    await until('lost', (row) => row?.running === false);
  });

  it.each([
    ['a bad booth id', { boothId: 'B#' }, 'InvalidRequest', { field: 'boothId' }],
    ['a bad poll id', { pollId: 'B#' }, 'InvalidRequest', { field: 'pollId' }],
    ['an unknown booth', { boothId: 'nowhere' }, 'NotFound', { what: 'booth' }],
    ['an unknown poll', { pollId: 'nothing' }, 'NotFound', { what: 'poll' }],
    ['a barista', { caller: { username: 'b', groups: 'demo:barista' } }, 'Forbidden', undefined],
    ['nobody', { caller: undefined }, 'Forbidden', undefined],
  ])('is refused for %s', async (_what, input, error, details) => {
    await booth.run('put-poll', { boothId: 'demo', pollId: 'refused', body: pollDefinition });
    const answer = await start('refused', input);
    expect([answer.error, answer.body.details]).toEqual([error, details]);
    expect(await verdictOf('refused')).toBeUndefined();
  });
});
