import { expiresIn } from './parts/order-item.ts';
import { serveOrder } from './parts/serve-order.ts';

/** POST /booths/{b}/orders/{o}/make: the station claims the order, or takes it over, and has the time to make it anew. */
export const makeOrder = serveOrder({
  name: 'make-order',
  comment: 'A barista makes an order',
  holds: `$was.status = 'MAKING' and $was.station = $station`,
  allowed: `($was.status in ['QUEUED', 'MAKING'])`,
  claimed: true,
  event: 'Order.Making',
  change: `{ 'status': 'MAKING', 'station': $station, 'makingAt': $now(), 'expiresAt': ${expiresIn('$store.makeTimeoutSeconds')} }`,
  part: {},
  message: 'Only an order in the queue can be made. Load it again.',
});
