import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { readPrefix } from './read-prefix.ts';
import { hasRole } from './roles.ts';

export function request(ctx: Context<{ boothId: string }>) {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn([]);
  return readPrefix(ctx.args.boothId, 'POLL#');
}

/** Drafts are the organiser's alone. */
export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const seesDrafts = hasRole(ctx.identity, ctx.args.boothId, 'organiser');
  return ctx.result.items.filter((poll: { status: string }) => seesDrafts || poll.status !== 'DRAFT');
}
