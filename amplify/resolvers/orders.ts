import { type Context, type DynamoDBQueryRequest, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { presentOrder, type StoredOrder } from './present-order.ts';

/** How long a ready order stays on the screen. */
const READY_MILLIS = 600000;

/**
 * The index of times has open orders under `OPEN` and their beginning, behind every time, and ready ones under the time
 * since when they are: so what has left the screen isn't even read, however much of it nobody ever fetched.
 */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn([]);
  const since = util.time.epochMilliSecondsToISO8601(util.time.nowEpochMilliSeconds() - READY_MILLIS);
  return {
    operation: 'Query',
    index: 'byTime',
    query: {
      expression: '#pk = :pk and #at > :since',
      expressionNames: { '#pk': 'pk', '#at': 'at' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `ORDERS#${ctx.args.boothId}`, ':since': since }),
    },
    filter: {
      expression: '#status <> :started',
      expressionNames: { '#status': 'status' },
      expressionValues: util.dynamodb.toMapValues({ ':started': 'STARTED' }),
    },
    // Open ones first: should there ever be more than a page, it is ready ones that are missing.
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
