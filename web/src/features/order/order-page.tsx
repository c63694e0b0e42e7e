import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { boothKey, useBooth } from '../../api/live/use-booth.ts';
import { refreshFollowed } from '../../api/live/use-followed.ts';
import { orderKey, useOrder } from '../../api/live/use-order.ts';
import { useQueue } from '../../api/live/use-queue.ts';
import { storeKey, useStore } from '../../api/live/use-store.ts';
import { useNow } from '../../browser/use-now.ts';
import { useLanguage } from '../../i18n/language.ts';
import { pickText } from '../../i18n/pick-text.ts';
import { usePageTitle } from '../../i18n/use-page-title.ts';
import { Frame } from '../vote/frame/frame.tsx';
import { forgetNoticed, useNoticed } from './alarm/use-noticed.ts';
import { useRinging } from './alarm/use-ringing.ts';
import { useUnlockedSound } from './alarm/use-unlocked-sound.ts';
import { announce, titleOf } from './announce.ts';
import { chooseView } from './choose-view.ts';
import { customerAt } from './customer.ts';
import { drinkWords } from './figures/drink-words.ts';
import { useOrderText } from './texts/use-order-text.ts';
import { useScannedOrder } from './use-scanned-order.ts';
import { ViewOf } from './view-of.tsx';
import './order-page.css';

/** The coffee page on a visitor's phone: from the menu to the cup. */
export default function OrderPage({ boothId }: { boothId: string }) {
  const { session, ballots, orders } = customerAt(boothId);
  const text = useOrderText();
  const language = useLanguage();
  const visit = useSyncExternalStore(session.listen, session.state);
  const held = useSyncExternalStore(orders.listen, orders.held);
  const stuck = useSyncExternalStore(orders.listen, orders.isStuck);
  const booth = useBooth(boothId);
  const store = useStore(boothId);
  const orderId = held.kind === 'STARTED' ? held.orderId : null;
  const order = useOrder(boothId, orderId);
  const now = useNow(true);
  const view = chooseView({ visit, booth, store, held, order, now });
  const queue = useQueue(view.kind === 'READY' || view.kind === 'ENDED' ? null : boothId);
  useScannedOrder(boothId, orders, order.data);

  const shown = 'order' in view ? view.order : null;
  const words = shown === null ? null : drinkWords(shown, store.data ?? null);
  const drink = words === null || words.name === null ? text.coffee : pickText(words.name, language);
  const [noticed, notice] = useNoticed(boothId, orderId ?? '');
  useUnlockedSound();
  const blink = useRinging(view.kind === 'READY' && !noticed);
  usePageTitle(blink ? `🔔 ${shown?.orderNumber ?? ''} 🔔` : titleOf(view, drink, text));

  const isStale = shown === null ? store.stale : order.stale;
  return (
    <Frame
      booth={booth.data ?? null}
      session={session}
      onForgotten={() => {
        ballots.clear();
        forgetNoticed(boothId);
      }}
    >
      <p role="status" className="visually-hidden">
        {announce(view, drink, text)}
      </p>
      <p role="status" className={isStale ? 'order-stale' : 'visually-hidden'}>
        {isStale ? text.stale : ''}
      </p>
      <ViewOf
        view={view}
        boothId={boothId}
        session={session}
        orders={orders}
        stuck={stuck}
        queue={queue.data ?? null}
        noticed={noticed}
        onNotice={notice}
        now={now}
        onRetry={() => {
          refreshFollowed(boothKey(boothId));
          refreshFollowed(storeKey(boothId));
          if (orderId !== null) refreshFollowed(orderKey(boothId, orderId));
        }}
      />
      <nav className="order-back">
        <Link className="link" href={`/b/${boothId}`}>
          {text.back}
        </Link>
      </nav>
    </Frame>
  );
}
