import { type Context, runtime } from '@aws-appsync/utils';
import { isId } from './is-id.ts';

export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  if (!isId(ctx.args.boothId) || !isId(ctx.args.pollId)) runtime.earlyReturn(null);
  return {};
}

export function response(ctx: Context) {
  return ctx.prev?.result ?? null;
}
