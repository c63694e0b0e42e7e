import { type Context, runtime, util } from '@aws-appsync/utils';
import { readItem } from './read-item.ts';

/** As long as a recount may take. One that says that it runs for longer has died on the way. */
const LONGEST_MILLIS = 600000;

/** After `read-rules`. */
export function request(ctx: Context<{ boothId: string; pollId: string }>) {
  const rules = ctx.stash.rules;
  if (!rules) runtime.earlyReturn(null);
  return readItem(`RECOUNT#${rules.boothId}#${rules.pollId}`, `${rules.round}`);
}

export function response(ctx: Context) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  const verdict = ctx.result;
  if (!verdict) return null;
  const age = util.time.nowEpochMilliSeconds() - util.time.parseISO8601ToEpochMilliSeconds(verdict.at);
  return { ...verdict, running: verdict.running && age < LONGEST_MILLIS };
}
