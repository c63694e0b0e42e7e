import type { Context } from '@aws-appsync/utils';
import { presentOrder } from './present-order.ts';

export { request } from './publish.ts';

/** The order on its way to the subscribers, and nothing else that its announcement might hold. */
export function response(ctx: Context) {
  return presentOrder(ctx.result);
}
