import { type Context, runtime } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { requireOrganiser } from './roles.ts';

export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  requireOrganiser(ctx.identity, ctx.args.boothId);
  if (!isId(ctx.args.pollId)) runtime.earlyReturn(null);
  return {};
}

export function response(ctx: Context) {
  return ctx.prev?.result ?? null;
}
