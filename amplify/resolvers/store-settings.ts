import { type Context, util } from '@aws-appsync/utils';
import { readItem } from './read-item.ts';
import { requireStaff } from './roles.ts';
import { UNTOUCHED_STORE } from './untouched-store.ts';

export function request(ctx: Context<{ boothId: string }>) {
  requireStaff(ctx.identity, ctx.args.boothId);
  return readItem(`BOOTH#${ctx.args.boothId}`, 'STORE');
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const store = { ...UNTOUCHED_STORE, ...(ctx.result ?? {}) };
  return {
    drinksPerCode: store.drinksPerCode,
    codePeriodSeconds: store.codePeriodSeconds,
    queueLimit: store.queueLimit,
    ordersPerVisitor: store.ordersPerVisitor,
    orderTimeoutSeconds: store.orderTimeoutSeconds,
    makeTimeoutSeconds: store.makeTimeoutSeconds,
  };
}
