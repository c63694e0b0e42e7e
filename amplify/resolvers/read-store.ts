import { type Context, util } from '@aws-appsync/utils';
import { readItem } from './read-item.ts';

export function request(ctx: Context<{ boothId: string }>) {
  return readItem(`BOOTH#${ctx.args.boothId}`, 'STORE');
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
