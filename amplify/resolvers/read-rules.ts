import { type Context, util } from '@aws-appsync/utils';
import { readItem } from './read-item.ts';

export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  return readItem(`POLL#${ctx.args.boothId}#${ctx.args.pollId}`, 'RULES');
}

/** A poll that never opened has no tally. */
export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const rules = ctx.result;
  ctx.stash.rules = rules && rules.openedRound > 0 ? rules : null;
  return ctx.stash.rules;
}
