import { type Context, runtime, util } from '@aws-appsync/utils';
import { readItem } from './read-item.ts';

/** After `read-figures`: whoever has figures is a booth. */
export function request(ctx: Context<{ boothId: string }>) {
  if (ctx.prev?.result) runtime.earlyReturn(ctx.prev.result);
  return readItem(`BOOTH#${ctx.args.boothId}`, 'BOOTH');
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result ? { boothId: ctx.args.boothId } : null;
}
