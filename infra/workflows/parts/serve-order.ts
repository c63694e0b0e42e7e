import { readBar } from './bar-item.ts';
import { assignCaller, rejectWithout } from './caller.ts';
import { isString } from './definition-checks.ts';
import { fail, failWith } from './failures.ts';
import { jsonata, type States, when } from './language.ts';
import { assignOrderIds, keys, rejectBadOrderIds, staffOrderFailures, wrongState } from './order.ts';
import { nextOrder, readOrder } from './order-item.ts';
import { type OrderChange, saveOrder } from './order-transaction.ts';
import { readItems } from './read-items.ts';
import { readStore } from './store-item.ts';
import { rejectUnknownBooth } from './visitor.ts';
import { command, type Workflow } from './workflow.ts';

export interface Service {
  readonly name: string;
  readonly comment: string;
  /** JSONata conditions on `$was`, the order as it is: the effect holds already; the order may be served so. */
  readonly holds: string;
  readonly allowed: string;
  /** Whether it is for the station that makes the drink, which another may take over. */
  readonly claimed: boolean;
  readonly event: string;
  /** JSONata texts of the fields that change, and the names of those that go. */
  readonly change: string;
  readonly without?: Parameters<typeof nextOrder>[3];
  readonly part: OrderChange;
  readonly message: string;
  /** What this command alone asks for in its body: rules, variables, failures. */
  readonly form?: {
    readonly rules: readonly ReturnType<typeof when>[];
    readonly assign: Record<string, unknown>;
    readonly failures: States;
  };
}

const body = '$states.input.body';
const station = `${body}.station`;

/** A station is the label of a tablet; without one it is whoever is signed in. */
const atStation = {
  rules: [
    when(`$not(${isString(station, 1, 60)}) or ($exists(${station}) and $trim(${station}) = '')`, 'Bad station'),
    when(`$exists(${body}.takeOver) and $not($type(${body}.takeOver) = 'boolean')`, 'Bad take over'),
  ],
  assign: {
    station: jsonata(`$exists(${station}) ? ${station}
      : $type($states.input.caller.username) = 'string' ? $states.input.caller.username : ''`),
    takeOver: jsonata(`${body}.takeOver = true`),
  },
  failures: {
    'Bad station': fail('InvalidRequest', 'station has 1 to 60 characters: how this tablet is called.', {
      field: 'station',
    }),
    'Bad take over': fail('InvalidRequest', 'takeOver is true or false.', { field: 'takeOver' }),
  },
};

const transactions = ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];

/** A barista's command that moves an order on, or back; what already holds is answered as done. */
export function serveOrder({ form = atStation, ...s }: Service): Workflow {
  return command(
    s.name,
    s.comment,
    'Well formed?',
    { transactions: s.part.queue ? [...transactions, 'dynamodb:ConditionCheckItem'] : transactions },
    {
      'Well formed?': {
        Type: 'Choice',
        Choices: [...rejectBadOrderIds, ...form.rules],
        Assign: { ...assignOrderIds, ...assignCaller, ...form.assign, event: s.event },
        Default: 'Read bar and order',
      },
      ...readItems(
        'Read bar and order',
        [keys.booth, keys.store, keys.bar, keys.order],
        { booth: 'BOOTH', storeItem: 'STORE', barItem: 'BAR', orderItem: 'ORDER' },
        'Known?',
      ),
      'Known?': {
        Type: 'Choice',
        Choices: [
          ...rejectUnknownBooth,
          when('$not($exists($orderItem.pk))', 'No such order'),
          rejectWithout('barista'),
        ],
        Assign: {
          visitorId: jsonata(`$exists($orderItem.visitorId) ? $orderItem.visitorId.S : ''`),
          was: jsonata(readOrder('$orderItem')),
          store: jsonata(readStore('$storeItem')),
          bar: jsonata(readBar('$barItem')),
        },
        Default: 'May serve?',
      },
      'May serve?': {
        Type: 'Choice',
        Choices: [
          when(s.holds, 'Answer', { order: jsonata('$was') }),
          ...(s.claimed
            ? [when(`$was.status = 'MAKING' and $was.station != $station and $not($takeOver)`, 'Claimed by another')]
            : []),
          when(`$not(${s.allowed})`, 'Wrong state'),
        ],
        Assign: { order: jsonata(nextOrder('$was', s.event, s.change, s.without)) },
        Default: 'Save order',
      },
      ...saveOrder(s.part, { read: 'Read bar and order', next: 'Answer' }),
      Answer: {
        Type: 'Succeed',
        Output: {
          statusCode: 200,
          body: jsonata(
            `$string({ 'orderId': $orderId, 'status': $order.status, 'station': $order.station, 'expiresAt': $order.expiresAt })`,
          ),
        },
      },
      'Wrong state': wrongState(s.message),
      ...(s.claimed && {
        'Claimed by another': failWith(
          'ClaimedByOther',
          'Another station makes this order. Take it over if you mean to.',
          `{ 'station': $was.station }`,
        ),
      }),
      'No such order': fail('NotFound', 'There is no such order at this booth. Load the orders again.', {
        what: 'order',
      }),
      ...form.failures,
      ...staffOrderFailures,
    },
  );
}
