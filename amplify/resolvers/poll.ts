import { type Context, runtime, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { readItem } from './read-item.ts';

export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  const { boothId, pollId } = ctx.args;
  if (!isId(boothId) || !isId(pollId)) runtime.earlyReturn(null);
  return readItem(`BOOTH#${boothId}`, `POLL#${pollId}`);
}

/** Drafts are the organiser's alone. */
export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const poll = ctx.result;
  return poll && poll.status !== 'DRAFT' ? poll : null;
}
