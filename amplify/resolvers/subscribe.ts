import { type Context, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';

export function request(ctx: Context<{ boothId: string; pollId?: string | null; orderId?: string | null }>) {
  const { boothId, pollId, orderId } = ctx.args;
  if (!isId(boothId)) util.error('boothId must be 1 to 64 of a-z, 0-9 and -.', 'InvalidRequest');
  if (pollId && !isId(pollId)) util.error('pollId must be 1 to 64 of a-z, 0-9 and -.', 'InvalidRequest');
  if (orderId && !isId(orderId)) util.error('orderId must be 1 to 64 of a-z, 0-9 and -.', 'InvalidRequest');
  return { payload: null };
}

/** A subscription starts with no data: pages ask for the snapshot themselves. */
export function response() {
  return null;
}
