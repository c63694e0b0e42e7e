import * as v from 'valibot';
import { AwsError } from '../../aws/aws-error.ts';
import type { AwsOperation } from '../../aws/types.ts';
import { epochSeconds } from '../executions.ts';
import type { Journal } from '../journal.ts';
import { parseRequest } from './request.ts';

const request = v.object({ executionArn: v.string() });

export const describeExecution =
  (journal: Journal): AwsOperation =>
  async (given) => {
    const { executionArn } = parseRequest(request, given);
    const row = journal.execution(executionArn);
    if (!row) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
    const { machine: stateMachineArn, name, status, input, startedAt, stoppedAt, output, error, cause } = row;
    return {
      executionArn,
      stateMachineArn,
      name,
      status,
      startDate: epochSeconds(startedAt),
      input,
      inputDetails: { included: true },
      ...(stoppedAt === null ? {} : { stopDate: epochSeconds(stoppedAt) }),
      ...(output === null ? {} : { output, outputDetails: { included: true } }),
      ...(error === null ? {} : { error }),
      ...(cause === null ? {} : { cause }),
    };
  };
