import * as v from 'valibot';
import type { AwsOperation } from '../../aws/types.ts';
import type { TaskTokens } from '../task-tokens.ts';
import { parseRequest } from './request.ts';

const request = v.object({ taskToken: v.string() });

export const sendTaskHeartbeat =
  (tokens: TaskTokens): AwsOperation =>
  async (given) => {
    tokens.beat(parseRequest(request, given).taskToken);
    return {};
  };
