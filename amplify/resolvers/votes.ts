import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { requireOrganiser } from './roles.ts';
import { readCursor } from './vote-cursor.ts';

interface VotesArgs {
  boothId: string;
  pollId: string;
  round?: number | null;
  after?: string | null;
}

export function request(ctx: Context<VotesArgs>) {
  const { boothId, pollId, after } = ctx.args;
  requireOrganiser(ctx.identity, boothId);
  if (!isId(pollId)) runtime.earlyReturn(null);
  ctx.stash.cursor = after ? readCursor(after) : null;
  if (after && !ctx.stash.cursor) util.error('Give as after what a page of votes gave as next.', 'InvalidRequest');
  return {};
}

export function response(ctx: Context<VotesArgs>) {
  return ctx.prev?.result ?? { items: [], next: null };
}
