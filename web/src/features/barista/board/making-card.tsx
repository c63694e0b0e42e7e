import type { Order } from '../../../api/types.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { CardButton } from './card-button.tsx';
import { OrderCard } from './order-card.tsx';
import { useBoard } from './use-board.ts';

/** An order that is being made: here, or at another station, which may be taken over. */
export function MakingCard({ order }: { order: Order }) {
  const text = useBaristaText();
  const { station, tap, takeOver } = useBoard();
  const number = String(order.orderNumber ?? '');
  if (order.station !== station) {
    return (
      <OrderCard order={order} isOthers note={order.station ?? text.card.nobody}>
        <CardButton label={text.card.takeOver} of={number} isMain onPress={() => takeOver(order)} />
      </OrderCard>
    );
  }
  return (
    <OrderCard order={order}>
      <span className="visually-hidden">{text.card.mine}</span>
      <CardButton
        label={text.card.ready}
        of={number}
        kind="ready"
        isMain
        hotkey="r"
        onPress={() => tap(order.orderId, { kind: 'READY' })}
      />
      <CardButton label={text.card.putBack} of={number} onPress={() => tap(order.orderId, { kind: 'UNMAKE' })} />
    </OrderCard>
  );
}
