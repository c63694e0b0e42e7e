import { type Context, type DynamoDBQueryRequest, util } from '@aws-appsync/utils';

interface BarOrBooth {
  entity: string;
  queueLength?: number;
  version: number;
}

/**
 * After `read-store`: the booth and its bar, which lie side by side. The bar comes after the store, so that a version
 * that mixes the two is never above the one that is announced last.
 */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  ctx.stash.store = ctx.prev?.result;
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk and #sk between :bar and :booth',
      expressionNames: { '#pk': 'pk', '#sk': 'sk' },
      expressionValues: util.dynamodb.toMapValues({
        ':pk': `BOOTH#${ctx.args.boothId}`,
        ':bar': 'BAR',
        ':booth': 'BOOTH',
      }),
    },
    consistentRead: true,
  };
}

/** The store's item beside the bar's; null where there is neither store nor booth. */
export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const items = ctx.result.items as BarOrBooth[];
  const { store } = ctx.stash;
  if (!store && items.length === 0) return null;
  return { store: store ?? { boothId: ctx.args.boothId }, bar: items.find(({ entity }) => entity === 'BAR') };
}
