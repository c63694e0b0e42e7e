import * as v from 'valibot';
import type { AwsOperation } from '../../aws/types.ts';
import type { TaskTokens } from '../task-tokens.ts';
import { parseRequest } from './request.ts';

const request = v.object({
  taskToken: v.string(),
  error: v.optional(v.pipe(v.string(), v.maxLength(256)), 'States.TaskFailed'),
  cause: v.optional(v.pipe(v.string(), v.maxLength(32768)), ''),
});

export const sendTaskFailure =
  (tokens: TaskTokens): AwsOperation =>
  async (given) => {
    const { taskToken, error, cause } = parseRequest(request, given);
    tokens.answer(taskToken, { error, cause });
    return {};
  };
