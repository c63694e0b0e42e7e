import { type Context, type DynamoDBQueryRequest, util } from '@aws-appsync/utils';
import { presentOrder } from './present-order.ts';
import { requireOrganiser } from './roles.ts';

/** A page of all orders of a booth, by their ids. The cursor is DynamoDB's own. */
export function request(ctx: Context<{ boothId: string; after?: string | null }>): DynamoDBQueryRequest {
  const { boothId, after } = ctx.args;
  requireOrganiser(ctx.identity, boothId);
  if (after && !util.matches('^[!-~]+$', after)) {
    util.error('Give as after what a page of orders gave as next.', 'InvalidRequest');
  }
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `ORDERS#${boothId}` }),
    },
    limit: 200,
    ...(after ? { nextToken: after } : {}),
    consistentRead: true,
  };
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return { items: ctx.result.items.map(presentOrder), next: ctx.result.nextToken ?? null };
}
