import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { readItem } from './read-item.ts';

export function request(ctx: Context<{ boothId: string }>) {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn(null);
  return readItem(`BOOTH#${ctx.args.boothId}`, 'BOOTH');
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result;
}
