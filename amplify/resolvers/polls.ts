import { type Context, type DynamoDBQueryRequest, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';

/** One page of at most 1 MB: some hundreds of polls, more than a booth's day holds. */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn([]);
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk and begins_with(#sk, :poll)',
      expressionNames: { '#pk': 'pk', '#sk': 'sk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `BOOTH#${ctx.args.boothId}`, ':poll': 'POLL#' }),
    },
    limit: 1000,
    consistentRead: true,
  };
}

/** Drafts are the organiser's alone. */
export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.items.filter((poll: { status: string }) => poll.status !== 'DRAFT');
}
