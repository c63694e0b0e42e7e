import { useId, useState } from 'react';
import type { Order } from '../../../api/types.ts';
import { AskFirst } from '../../../components/ask-first/ask-first.tsx';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { type CommonReason, commonReasons, REASON_LENGTH, reasonFor } from './reasons.ts';
import './refuse.css';

interface Props {
  orders: readonly Order[];
  onRefuse: (orderIds: readonly string[], reason: string) => void;
  onCancel: () => void;
}

/** Asks why, and of several identical orders which. */
export function RefuseDialog({ orders, onRefuse, onCancel }: Props) {
  const text = useBaristaText();
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>(() => orders.slice(0, 1).map(({ orderId }) => orderId));
  const [reason, setReason] = useState<CommonReason | null>('out');
  const [own, setOwn] = useState('');
  const words = own.trim() === '' ? reason && reasonFor(reason) : own.trim();
  const isReady = chosen.length > 0 && words !== null;
  const numbers = orders
    .filter(({ orderId }) => chosen.includes(orderId))
    .map(({ orderNumber }) => orderNumber ?? '')
    .join(text.card.andMore);
  const toggle = (orderId: string) =>
    setChosen(chosen.includes(orderId) ? chosen.filter((one) => one !== orderId) : [...chosen, orderId]);
  return (
    <AskFirst
      isAsked
      title={text.refuse.title(numbers)}
      confirm={text.refuse.confirm}
      cancel={text.refuse.cancel}
      isBusy={!isReady}
      onConfirm={() => words !== null && onRefuse(chosen, words)}
      onCancel={onCancel}
    >
      {orders.length > 1 ? (
        <fieldset className="refuse-which">
          <legend>{text.refuse.which}</legend>
          {orders.map(({ orderId, orderNumber }) => (
            <label key={orderId}>
              <input type="checkbox" checked={chosen.includes(orderId)} onChange={() => toggle(orderId)} />
              {orderNumber}
            </label>
          ))}
        </fieldset>
      ) : null}
      <p>{text.refuse.body}</p>
      <fieldset className="refuse-reasons">
        <legend>{text.refuse.common}</legend>
        {commonReasons.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-reason`}
              checked={own.trim() === '' && reason === one}
              onChange={() => {
                setReason(one);
                setOwn('');
              }}
            />
            {text.refuse.reasons[one]}
          </label>
        ))}
      </fieldset>
      <label htmlFor={id}>{text.refuse.own}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={REASON_LENGTH}
        value={own}
        onChange={(event) => setOwn(event.target.value)}
      />
    </AskFirst>
  );
}
