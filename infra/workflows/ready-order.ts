import { serveOrder } from './parts/serve-order.ts';

/** POST /booths/{b}/orders/{o}/ready: the drink stands on the counter; its place in the queue is free. */
export const readyOrder = serveOrder({
  name: 'ready-order',
  comment: 'A drink is ready',
  holds: `$was.status = 'READY'`,
  allowed: `$was.status = 'MAKING'`,
  claimed: true,
  event: 'Order.Ready',
  change: `{ 'status': 'READY', 'station': $station, 'readyAt': $now() }`,
  without: ['expiresAt'],
  part: { queue: true },
  message: 'Only an order that is being made can be ready. Load it again.',
});
