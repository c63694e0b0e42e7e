import { type Context, type DynamoDBQueryRequest, runtime, util } from '@aws-appsync/utils';
import { presentTally } from '../tally/present-tally.ts';

export function request(ctx: Context): DynamoDBQueryRequest {
  const rules = ctx.stash.rules;
  if (!rules) runtime.earlyReturn(null);
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `TALLY#${rules.boothId}#${rules.pollId}#${rules.round}` }),
    },
    limit: 100,
    consistentRead: true,
  };
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return presentTally(ctx.stash.rules, ctx.result.items, util.time.nowISO8601());
}
