import { serveOrder } from './parts/serve-order.ts';

/** POST /booths/{b}/orders/{o}/collect: somebody has fetched the drink. Any station may hand it out. */
export const collectOrder = serveOrder({
  name: 'collect-order',
  comment: 'A drink is collected',
  holds: `$was.status = 'COLLECTED'`,
  allowed: `$was.status = 'READY'`,
  claimed: false,
  event: 'Order.Collected',
  change: `{ 'status': 'COLLECTED', 'endedAt': $now() }`,
  part: {},
  message: 'Only an order that is ready can be collected. Load it again.',
});
