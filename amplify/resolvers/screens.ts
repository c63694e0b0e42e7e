import { type Context, type DynamoDBQueryRequest, util } from '@aws-appsync/utils';
import { requireOrganiser } from './roles.ts';

/**
 * By the index of times, which has the screens that are paired alone: anybody may ask for a pairing code, thousands of
 * times, and would push them off the page of the booth's other items.
 */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  requireOrganiser(ctx.identity, ctx.args.boothId);
  return {
    operation: 'Query',
    index: 'byTime',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `BOOTH#${ctx.args.boothId}` }),
    },
    filter: { expression: 'attribute_exists(#pairedAt)', expressionNames: { '#pairedAt': 'pairedAt' } },
    limit: 1000,
    consistentRead: true,
  };
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.items;
}
