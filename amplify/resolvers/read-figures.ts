import { type Context, type DynamoDBQueryRequest, util } from '@aws-appsync/utils';
import { presentDrinks } from '../drinks/present-drinks.ts';

/** The figures row, and the row of what was given back to it later. */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `DRINKS#${ctx.args.boothId}` }),
    },
    consistentRead: true,
  };
}

/** Null for a bar that served nobody yet. */
export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const { items } = ctx.result;
  return items.length > 0 ? presentDrinks(ctx.args.boothId, items, util.time.nowISO8601()) : null;
}
