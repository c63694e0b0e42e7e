import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { presentOrder } from './present-order.ts';
import { readItem } from './read-item.ts';

export function request(ctx: Context<{ boothId: string; orderId: string }>) {
  const { boothId, orderId } = ctx.args;
  if (!isId(boothId) || !isId(orderId)) runtime.earlyReturn(null);
  return readItem(`ORDERS#${boothId}`, orderId);
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result ? presentOrder(ctx.result) : null;
}
