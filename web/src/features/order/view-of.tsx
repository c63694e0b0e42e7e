import type { Queue } from '../../api/graphql/parse-queue.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../i18n/use-text.ts';
import { codeAt, keepCode } from '../../visit/code.ts';
import type { VisitSession } from '../../visit/visit-session.ts';
import { CodeForm } from '../vote/code-form.tsx';
import { ChoiceView } from './choice/choice-view.tsx';
import type { CodeProblem, View } from './choose-view.ts';
import { usualWait } from './figures/place.ts';
import type { OrderBox } from './held/order-box.ts';
import { MenuView } from './menu/menu-view.tsx';
import { CancelOrder } from './status/cancel-order.tsx';
import { EndedView } from './status/ended-view.tsx';
import { ReadyView } from './status/ready-view.tsx';
import { OrderSending, StartSending } from './status/sending-views.tsx';
import { WaitingView } from './status/waiting-view.tsx';
import { useOrderText } from './texts/use-order-text.ts';

interface Props {
  view: View;
  boothId: string;
  session: VisitSession;
  orders: OrderBox;
  stuck: boolean;
  queue: Queue | null;
  noticed: boolean;
  now: number;
  onNotice: () => void;
  onRetry: () => void;
}

function Code({ problem, forVisit, ...props }: Props & { problem: CodeProblem; forVisit: boolean }) {
  const { code: text } = useOrderText();
  const sentences: Record<CodeProblem, string> = {
    WANTED: '',
    EXPIRED: text.expired,
    USED_UP: text.usedUp,
  };
  return (
    <CodeForm
      problem={sentences[problem]}
      onCode={(code) => {
        keepCode(props.boothId, code);
        // Whoever is let in by it came to order.
        if (forVisit) props.session.checkIn(code);
        else props.orders.start(code);
      }}
      {...(forVisit ? {} : { hint: text.order, later: { label: text.later, run: props.orders.drop } })}
    />
  );
}

/** Draws the view that was chosen. */
export function ViewOf(props: Props) {
  const { view, boothId, session, orders, stuck, queue, noticed, now, onNotice, onRetry } = props;
  const general = useText();
  const startAgain = () => orders.start(codeAt(boothId));
  const cancel =
    'held' in view ? (
      <CancelOrder
        making={view.order.status === 'MAKING'}
        asked={view.held.cancel === 'ASKED'}
        stuck={stuck}
        onCancel={orders.cancel}
      />
    ) : null;
  switch (view.kind) {
    case 'LOADING':
      return <Loading />;
    case 'UNREACHABLE':
      return (
        <Notice sign="📡" title={general.unreachable.title} action={{ label: general.retry, run: onRetry }}>
          {general.unreachable.body}
        </Notice>
      );
    case 'NO_BOOTH':
      return (
        <Notice sign="🧭" title={general.notFound.title}>
          {general.notFound.body}
        </Notice>
      );
    case 'FORGOTTEN':
      return (
        <Notice
          sign="👋"
          title={general.forget.done}
          action={{ label: general.forget.again, run: () => session.checkIn() }}
        >
          {general.forget.doneBody}
        </Notice>
      );
    case 'CODE':
      return <Code {...props} problem={view.problem} forVisit={view.forVisit} />;
    case 'MENU':
      return (
        <MenuView
          store={view.store}
          full={view.full}
          problem={view.problem}
          wait={usualWait(queue)}
          onOrder={startAgain}
        />
      );
    case 'STARTING':
      return <StartSending stuck={stuck} onStop={orders.drop} />;
    case 'CHOOSING':
      return <ChoiceView {...view} now={now} cancel={cancel} onChoose={orders.choose} />;
    case 'SENDING':
      return <OrderSending {...view} stuck={stuck} now={now} cancel={cancel} />;
    case 'WAITING':
      return <WaitingView {...view} queue={queue} now={now} cancel={cancel} />;
    case 'READY':
      return (
        <ReadyView order={view.order} store={view.store} noticed={noticed} onNotice={onNotice} onAnother={startAgain} />
      );
    case 'ENDED':
      return <EndedView order={view.order} store={view.store} problem={view.held.problem} onAgain={startAgain} />;
    default:
      return view satisfies never;
  }
}
