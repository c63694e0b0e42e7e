import type { Context } from '@aws-appsync/utils';

/** AppSync hands an AWSJSON argument over parsed already; text is taken too. */
export function request(ctx: Context<{ payload: unknown }>) {
  const { payload } = ctx.args;
  return { payload: typeof payload === 'string' ? JSON.parse(payload) : payload };
}

/** The entity itself, on its way to the subscribers. */
export function response(ctx: Context) {
  return ctx.result;
}
