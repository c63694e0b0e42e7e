import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { readItem } from './read-item.ts';
import { hasRole } from './roles.ts';

export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  const { boothId, pollId } = ctx.args;
  if (!isId(boothId) || !isId(pollId)) runtime.earlyReturn(null);
  return readItem(`BOOTH#${boothId}`, `POLL#${pollId}`);
}

/** Drafts are the organiser's alone. */
export function response(ctx: Context<{ boothId: string; pollId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const poll = ctx.result;
  if (!poll || (poll.status === 'DRAFT' && !hasRole(ctx.identity, ctx.args.boothId, 'organiser'))) return null;
  return poll;
}
