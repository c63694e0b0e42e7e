import type { Order } from '../../../api/types.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { CardButton } from './card-button.tsx';
import { OrderCard } from './order-card.tsx';
import { useBoard } from './use-board.ts';

/** A drink on the counter; for the first seconds it can be taken back, for nobody has been called yet. */
export function ReadyCard({ order }: { order: Order }) {
  const text = useBaristaText();
  const { taps, tap, undo } = useBoard();
  const number = String(order.orderNumber ?? '');
  const held = taps.find(({ orderId, stage }) => orderId === order.orderId && stage === 'HELD');
  if (held) {
    const seconds = Math.max(1, Math.ceil((held.sendAt - Date.now()) / 1000));
    return (
      <OrderCard order={order} note={text.card.undoIn(seconds)}>
        <CardButton label={text.card.undo} of={number} isMain hotkey="u" onPress={() => undo(order.orderId)} />
      </OrderCard>
    );
  }
  return (
    <OrderCard order={order}>
      <CardButton
        label={text.card.collected}
        of={number}
        isMain
        hotkey="c"
        onPress={() => tap(order.orderId, { kind: 'COLLECT' })}
      />
    </OrderCard>
  );
}
