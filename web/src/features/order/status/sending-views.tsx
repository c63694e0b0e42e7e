import type { ReactNode } from 'react';
import type { Order, Store } from '../../../api/types.ts';
import { useSlow } from '../../vote/thanks/use-slow.ts';
import { TimeBar } from '../choice/time-bar.tsx';
import { drinkWords } from '../figures/drink-words.ts';
import { timeLeft } from '../figures/time-left.ts';
import type { StartedHeld } from '../held/held.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { SendingView } from './sending-view.tsx';

/** Asking for a place in the queue. */
export function StartSending({ stuck, onStop }: { stuck: boolean; onStop: () => void }) {
  const { starting: text } = useOrderText();
  const slow = useSlow(true);
  const late = stuck || slow;
  return (
    <SendingView title={late ? text.stuck : text.title} body={late ? text.stuckBody : ''} drink={null} moving={!late}>
      {late ? (
        <button type="button" className="button button-quiet" onClick={onStop}>
          {text.stop}
        </button>
      ) : null}
    </SendingView>
  );
}

interface Props {
  order: Order;
  held: StartedHeld;
  store: Store;
  stuck: boolean;
  now: number;
  cancel: ReactNode;
}

/** A drink was chosen, and the bar hasn't answered yet. */
export function OrderSending({ order, held, store, stuck, now, cancel }: Props) {
  const { sending: text } = useOrderText();
  const slow = useSlow(true);
  const late = stuck || slow;
  const until = order.expiresAt ?? held.expiresAt;
  const over = until !== null && timeLeft(order.startedAt, until, now).seconds === 0;
  const drinkId = held.choice?.drinkId ?? '';
  const { icon } = drinkWords({ drinkId, modifiers: {} }, store);
  return (
    <SendingView
      title={late ? text.stuck : text.title}
      body={late ? (over ? text.over : text.stuckBody) : ''}
      drink={{ drinkId, icon }}
      moving={!late}
    >
      {until === null || over ? null : <TimeBar from={order.startedAt} until={until} now={now} />}
      {late ? cancel : null}
    </SendingView>
  );
}
