import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boothDefinition, pollDefinition, startWorkflows } from './testing/run-workflows.ts';

let booth: Awaited<ReturnType<typeof startWorkflows>>;
beforeAll(async () => {
  booth = await startWorkflows();
  await booth.run('put-booth', { boothId: 'demo', body: boothDefinition });
}, 60_000);
afterAll(() => booth.stop());

const put = (pollId: string, body: unknown) => booth.run('put-poll', { boothId: 'demo', pollId, body });

describe('a recount', () => {
  const verdict = async (pollId: string) => {
    const { executionArn } = (await booth.call('StartExecution', {
      stateMachineArn: booth.arn('recount'),
      input: JSON.stringify({ boothId: 'demo', pollId }),
    })) as { executionArn: string };
    for (;;) {
      const execution = (await booth.call('DescribeExecution', { executionArn })) as Record<string, string>;
      if (execution.status !== 'RUNNING') return execution;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it.each([
    ['agrees', true, { a: 1 }, { a: 1 }],
    ['differs', false, { a: 1 }, { a: 2 }],
    ['cannot tell', null, { a: 1 }, { a: 1 }],
  ])('%s', async (_case, equal, counted, recounted) => {
    const pollId = `recount-${String(equal)}`;
    await put(pollId, pollDefinition);
    booth.lanes.count = (input) => {
      const { lane } = input as { lane: string };
      const one = lane === '3';
      return {
        lane,
        counted: one ? counted : {},
        recounted: one ? recounted : {},
        ballots: one ? 1 : 0,
        equal: one ? equal : true,
      };
    };
    const execution = await verdict(pollId);
    expect([execution.status, JSON.parse(String(execution.output)).equal]).toEqual(['SUCCEEDED', equal]);
    const row = (await booth.items('RECOUNT', 'Counts')).find((item) => item.pollId === pollId);
    const [recountId] = execution.executionArn?.split(':').slice(-1) ?? [];
    expect(row).toMatchObject({ running: false, round: 1, recountId });
    expect(row?.equal).toBe(equal ?? undefined);
    if (equal === false)
      expect([row?.counted[0], row?.recounted[0]]).toEqual([
        { optionId: 'a', count: 1 },
        { optionId: 'a', count: 2 },
      ]);
  });
});
