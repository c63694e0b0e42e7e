import { isString } from './parts/definition-checks.ts';
import { fail } from './parts/failures.ts';
import { jsonata, when } from './parts/language.ts';
import { isOpen } from './parts/order-item.ts';
import { serveOrder } from './parts/serve-order.ts';

const reason = '$states.input.body.reason';

/** POST /booths/{b}/orders/{o}/refuse: there will be no such drink, and the customer reads why. */
export const refuseOrder = serveOrder({
  name: 'refuse-order',
  comment: 'A barista refuses an order',
  holds: `$was.status = 'CANCELLED' and $was.by = 'BARISTA' and $was.reason = $reason`,
  allowed: isOpen('$was.status'),
  claimed: false,
  event: 'Order.Cancelled',
  change: `{ 'status': 'CANCELLED', 'by': 'BARISTA', 'reason': $reason, 'endedAt': $now() }`,
  without: ['expiresAt'],
  part: { queue: true },
  message: 'This order is no longer open, so nothing is left to refuse. Load it again.',
  form: {
    rules: [
      when(`$not($exists(${reason}) and ${isString(reason, 1, 200)})`, 'Bad reason'),
      when(`$trim(${reason}) = ''`, 'Bad reason'),
    ],
    assign: { reason: jsonata(reason) },
    failures: {
      'Bad reason': fail('InvalidRequest', 'Send {"reason": "…"}: 1 to 200 characters that the customer will read.', {
        field: 'reason',
      }),
    },
  },
});
