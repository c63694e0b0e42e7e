import { type Context, type DynamoDBQueryRequest, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { presentOrder, type StoredOrder } from './present-order.ts';

/** How long a ready order stays on the screen. */
const READY_MILLIS = 600000;

/**
 * The orders that live are those in the index of times; newest first, so that ready ones that nobody ever fetched can't
 * push the others off the page.
 */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn([]);
  const since = util.time.epochMilliSecondsToISO8601(util.time.nowEpochMilliSeconds() - READY_MILLIS);
  return {
    operation: 'Query',
    index: 'byTime',
    query: {
      expression: '#pk = :pk',
      expressionNames: { '#pk': 'pk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `ORDERS#${ctx.args.boothId}` }),
    },
    filter: {
      expression: '#status = :queued OR #status = :making OR (#status = :ready AND #readyAt > :since)',
      expressionNames: { '#status': 'status', '#readyAt': 'readyAt' },
      expressionValues: util.dynamodb.toMapValues({
        ':queued': 'QUEUED',
        ':making': 'MAKING',
        ':ready': 'READY',
        ':since': since,
      }),
    },
    scanIndexForward: false,
    limit: 1000,
    consistentRead: true,
  };
}

/** By number. `sort` takes no comparator in APPSYNC_JS, so it is keys that are sorted: numbers of one length. */
export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const byKey: Record<string, StoredOrder> = {};
  for (const order of ctx.result.items as StoredOrder[]) byKey[keyOf(order)] = order;
  const keys = Object.keys(byKey);
  keys.sort();
  return keys.map((key) => presentOrder(byKey[key] as StoredOrder));
}

function keyOf({ orderNumber, orderId }: StoredOrder): string {
  return `n${1000000000 + (orderNumber ?? 0)}#${orderId}`;
}
