import { type Context, type DynamoDBQueryRequest, runtime, util } from '@aws-appsync/utils';
import { firstPage, nextCursor } from './vote-cursor.ts';

interface VoteItem {
  at: string;
  options: string[];
  round: number;
  visitor: string;
}

/**
 * After `read-rules`: a stretch of one lane, in order of time. The cursor keeps the round that the export began with,
 * so that a reset in its middle doesn't turn it to another.
 */
export function request(
  ctx: Context<{ boothId: string; pollId: string; round?: number | null }>,
): DynamoDBQueryRequest {
  const rules = ctx.stash.rules;
  if (!rules) runtime.earlyReturn(null);
  ctx.stash.cursor = ctx.stash.cursor ?? firstPage(ctx.args.round ?? rules.round);
  const { round, lane, token } = ctx.stash.cursor;
  const pk = `VOTE#${rules.boothId}#${rules.pollId}#${round}#${lane}`;
  return {
    operation: 'Query',
    index: 'byTime',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': pk }),
    },
    limit: 200,
    nextToken: token,
    consistentRead: true,
  };
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { items, nextToken } = ctx.result as { items: VoteItem[]; nextToken: string | null };
  return {
    items: items.map(({ at, options, round, visitor }) => ({ votedAt: at, options, round, visitor })),
    next: nextCursor(ctx.stash.cursor, nextToken),
  };
}
