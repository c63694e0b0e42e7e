import { DatabaseSync } from 'node:sqlite';
import { expect, it, vi } from 'vitest';
import { arnOf, call, definition, INVOKE, open } from './testing/step-functions.ts';

it('goes on from the journal once that can be written again, as on a disk that was full', async () => {
  const journal = new DatabaseSync(':memory:');
  let calls = 0;
  const states = {
    Make: { Type: 'Task', Resource: INVOKE, Arguments: { FunctionName: 'make', Payload: {} }, Next: 'Made' },
    Made: { Type: 'Succeed' },
  };
  const part = open(
    { process: { type: 'STANDARD', definition: definition(states) } },
    {
      journal,
      invokeFunction: async () => {
        calls += 1;
        if (calls === 1) journal.exec('PRAGMA query_only = 1');
        return {};
      },
    },
  );
  await call(part, 'StartExecution', { stateMachineArn: arnOf('process'), name: 'order-1', input: '{}' });
  await vi.waitFor(() => expect(part.errors).toEqual([expect.stringContaining('could not be journaled')]), 10_000);
  journal.exec('PRAGMA query_only = 0');
  const executionArn = `${arnOf('process').replace(':stateMachine:', ':execution:')}:order-1`;
  await vi.waitFor(
    async () => expect(await call(part, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' }),
    10_000,
  );
  expect(calls).toBe(2);
  await part.stop();
});
