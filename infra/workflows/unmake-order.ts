import { expiresIn } from './parts/order-item.ts';
import { serveOrder } from './parts/serve-order.ts';

/** POST /booths/{b}/orders/{o}/unmake: the station gives the order back; it keeps its number, and so its place. */
export const unmakeOrder = serveOrder({
  name: 'unmake-order',
  comment: 'A barista gives an order back',
  holds: `$was.status = 'QUEUED'`,
  allowed: `$was.status = 'MAKING'`,
  claimed: true,
  event: 'Order.Unmade',
  change: `{ 'status': 'QUEUED', 'expiresAt': ${expiresIn('$store.makeTimeoutSeconds')} }`,
  without: ['station', 'makingAt'],
  part: {},
  message: 'Only an order that is being made can be given back. Load it again.',
});
