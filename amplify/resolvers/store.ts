import { type Context, runtime } from '@aws-appsync/utils';
import { isId } from './is-id.ts';
import { UNTOUCHED_STORE } from './untouched-store.ts';

export function request(ctx: Context<{ boothId: string }>) {
  if (!isId(ctx.args.boothId)) runtime.earlyReturn(null);
  return {};
}

/** A booth's store, untouched as it may be, and its queue; its version rises with either. Null where there is no booth. */
export function response(ctx: Context<{ boothId: string }>) {
  const found = ctx.prev?.result;
  if (!found) return null;
  const store = { ...UNTOUCHED_STORE, ...found.store };
  return {
    ...store,
    menu: JSON.parse(store.menu),
    queueLength: found.bar?.queueLength ?? 0,
    version: store.version + (found.bar?.version ?? 0),
  };
}
