import { type Context, runtime, util } from '@aws-appsync/utils';
import { presentDrinks } from '../drinks/present-drinks.ts';
import { isId } from './is-id.ts';

export function request(ctx: Context<{ boothId: string }>) {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn(null);
  return {};
}

/** A booth's figures, zeros before the first order; null where there is no booth. */
export function response(ctx: Context<{ boothId: string }>) {
  const found = ctx.prev?.result;
  if (!found) return null;
  return { ...presentDrinks(ctx.args.boothId, [], util.time.nowISO8601()), ...found };
}
