import { useBaristaText } from '../texts/use-barista-text.ts';
import { CardButton } from './card-button.tsx';
import type { Group } from './columns.ts';
import { OrderCard } from './order-card.tsx';
import { useBoard } from './use-board.ts';

/** An order that waits, with those that are the same. */
export function QueueCard({ group: { first, others } }: { group: Group }) {
  const text = useBaristaText();
  const { tap, refuse } = useBoard();
  const all = [first, ...others];
  const numbers = all.map(({ orderNumber }) => orderNumber ?? '').join(text.card.andMore);
  const number = String(first.orderNumber ?? '');
  const rest = others.map(({ orderNumber }) => orderNumber ?? '').join(text.card.andMore);
  const make = (orders: typeof all) => {
    for (const { orderId } of orders) tap(orderId, { kind: 'MAKE', takeOver: false });
  };
  const label =
    all.length === 1 ? text.card.make : all.length === 2 ? text.card.makeBoth : text.card.makeAll(all.length);
  return (
    <OrderCard order={first} {...(others.length > 0 && { tag: text.card.together(all.length, rest) })}>
      {/* One that was just tapped in isn't known to the booth yet. */}
      {first.version === 0 ? null : (
        <>
          <CardButton label={label} of={numbers} kind="make" isMain hotkey="m" onPress={() => make(all)} />
          {others.length > 0 ? <CardButton label={text.card.only(number)} of="" onPress={() => make([first])} /> : null}
          <CardButton label={text.card.refuse} of={numbers} onPress={() => refuse(all)} />
        </>
      )}
    </OrderCard>
  );
}
