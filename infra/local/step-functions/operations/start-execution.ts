import * as v from 'valibot';
import type { AwsOperation } from '../../aws/types.ts';
import type { Executions } from '../executions.ts';
import { parseRequest } from './request.ts';

const request = v.object({
  stateMachineArn: v.string(),
  input: v.optional(v.string(), '{}'),
  name: v.exactOptional(v.string()),
});

export const startExecution =
  (executions: Executions): AwsOperation =>
  async (given) => {
    const { stateMachineArn, input, name } = parseRequest(request, given);
    return executions.start(executions.machine(stateMachineArn), input, name);
  };
