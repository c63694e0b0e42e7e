import type { Order } from '../../../api/types.ts';
import { AskFirst } from '../../../components/ask-first/ask-first.tsx';
import { RefuseDialog } from '../refuse/refuse-dialog.tsx';
import type { Act } from '../serve/act.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';

/** What the board asks before it does it. */
export type Question =
  | { readonly kind: 'REFUSE'; readonly orders: readonly Order[] }
  | { readonly kind: 'TAKE_OVER'; readonly order: Order };

interface Props {
  question: Question | null;
  onAct: (orderId: string, act: Act) => void;
  onClose: () => void;
}

export function Questions({ question, onAct, onClose }: Props) {
  const text = useBaristaText();
  if (question === null) return null;
  if (question.kind === 'REFUSE') {
    return (
      <RefuseDialog
        orders={question.orders}
        onRefuse={(orderIds, reason) => {
          for (const orderId of orderIds) onAct(orderId, { kind: 'REFUSE', reason });
          onClose();
        }}
        onCancel={onClose}
      />
    );
  }
  const { order } = question;
  return (
    <AskFirst
      isAsked
      title={text.takeOver.title(String(order.orderNumber ?? ''))}
      confirm={text.takeOver.confirm}
      cancel={text.takeOver.cancel}
      onConfirm={() => {
        onAct(order.orderId, { kind: 'MAKE', takeOver: true });
        onClose();
      }}
      onCancel={onClose}
    >
      <p>{text.takeOver.body(order.station ?? text.card.nobody)}</p>
    </AskFirst>
  );
}
