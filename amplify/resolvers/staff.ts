import { type Context, util } from '@aws-appsync/utils';
import { readPrefix } from './read-prefix.ts';
import { requireOrganiser } from './roles.ts';

export function request(ctx: Context<{ boothId: string }>) {
  requireOrganiser(ctx.identity, ctx.args.boothId);
  return readPrefix(ctx.args.boothId, 'STAFF#');
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.items;
}
