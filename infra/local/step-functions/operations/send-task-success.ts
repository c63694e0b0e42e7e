import * as v from 'valibot';
import { AwsError } from '../../aws/aws-error.ts';
import type { AwsOperation } from '../../aws/types.ts';
import { isTooLarge, type Json } from '../json.ts';
import type { TaskTokens } from '../task-tokens.ts';
import { parseRequest } from './request.ts';

const request = v.object({ taskToken: v.string(), output: v.string() });

export const sendTaskSuccess =
  (tokens: TaskTokens): AwsOperation =>
  async (given) => {
    const { taskToken, output } = parseRequest(request, given);
    tokens.answer(taskToken, { output: parseOutput(output) });
    return {};
  };

function parseOutput(text: string): Json {
  if (isTooLarge(text)) throw new AwsError('InvalidOutput', 'The output is larger than 262144 bytes');
  try {
    return JSON.parse(text) as Json;
  } catch (thrown) {
    throw new AwsError('InvalidOutput', `Invalid Output: '${(thrown as Error).message}'`);
  }
}
