import { useCallback, useState } from 'react';
import type { Order } from '../../api/types.ts';
import { useNow } from '../../browser/use-now.ts';
import { useLanguage } from '../../i18n/language.ts';
import { usePageTitle } from '../../i18n/use-page-title.ts';
import { useSession } from '../../staff/use-session.ts';
import { useFailureText } from '../organiser/booth/failure/texts/use-failure-text.ts';
import { ToastBar } from '../organiser/polls/toast/toast-bar.tsx';
import { useToast } from '../organiser/polls/toast/use-toast.ts';
import { BarSwitches } from './bar/bar-switches.tsx';
import { useBar } from './bar/use-bar.ts';
import { BarFrame } from './bar-frame.tsx';
import { Board } from './board/board.tsx';
import { cardWords } from './board/card-words.ts';
import { toColumns } from './board/columns.ts';
import { type Question, Questions } from './board/questions.tsx';
import { useArrivals } from './board/use-arrivals.ts';
import { BoardProvider } from './board/use-board.ts';
import { useDepartures } from './board/use-departures.ts';
import { HeadChips, type SheetName } from './head/head-chips.tsx';
import { MoreSheet } from './head/more-sheet.tsx';
import { useKeys } from './keys/use-keys.ts';
import type { Act } from './serve/act.ts';
import { sayTrouble } from './serve/say-trouble.ts';
import type { Trouble } from './serve/serve-orders.ts';
import { withTaps } from './serve/tap.ts';
import { useServing } from './serve/use-serving.ts';
import { useSetting } from './settings.ts';
import { SideSheet } from './sheet/side-sheet.tsx';
import { chime } from './sound/chime.ts';
import { useSound } from './sound/use-sound.ts';
import { useStation } from './station/station.ts';
import { StationForm } from './station/station-form.tsx';
import { useBaristaText } from './texts/use-barista-text.ts';
import { sayWalkUpProblem } from './walk-up/say-walk-up-problem.ts';
import { useWalkUps } from './walk-up/use-walk-ups.ts';
import { WalkUpSheet } from './walk-up/walk-up-sheet.tsx';
import { provisional } from './walk-up/walk-ups.ts';
import '../organiser/booth/form/desk-form.css';

/** The bar on a tablet: orders in three columns, and what is open or sold out beside them. */
export default function BaristaPage({ boothId }: { boothId: string }) {
  const text = useBaristaText();
  const failureText = useFailureText();
  const language = useLanguage();
  const session = useSession();
  const toast = useToast();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [hasSound, setSound] = useSetting('sound');
  const [hasKeys, setKeys] = useSetting('keys');
  const named = useStation();
  const station = named ?? (session.kind === 'SIGNED_IN' ? session.username : '');
  usePageTitle(text.title);
  useSound(hasSound);
  useKeys(hasKeys);

  const tellTrouble = useCallback(
    (trouble: Trouble) => toast.show({ text: sayTrouble(trouble, text, failureText), isProblem: true }),
    [toast.show, text, failureText],
  );
  const bar = useBar(boothId);
  const { data: list, taps, tap, undo, stale, failed } = useServing(boothId, tellTrouble);
  const walkUps = useWalkUps(boothId, list, {
    onNumber: (number) => toast.show({ text: text.walkUp.done(number) }),
    onProblem: (problem) => toast.show({ text: sayWalkUpProblem(problem, text.walkUp, failureText), isProblem: true }),
  });
  const arrived = useArrivals(list, walkUps.isOurs, () => hasSound && chime());
  useDepartures(list, station, (order) => tellTrouble({ act: { kind: 'READY' }, order, problem: null }));
  const now = useNow(true);

  const act = (orderId: string, done: Act) => tap(orderId, done, station);
  const orders = list?.orders.map((order) => withTaps(order, taps)) ?? [];
  const coming = walkUps.walkUps.filter(({ orderId }) => !orders.some((order) => order.orderId === orderId));
  const columns = toColumns(
    orders,
    station,
    coming.map((one) => provisional(boothId, one)),
  );
  const say = (order: Order) => {
    const { drink, choices } = cardWords(order, bar.store, language);
    return choices === '' ? drink : `${drink}, ${choices}`;
  };
  const [first] = arrived;
  const news =
    arrived.length > 1
      ? text.arrivedMany(arrived.length)
      : first
        ? text.arrived(String(first.orderNumber ?? ''), say(first))
        : '';
  const close = () => setSheet(null);
  return (
    <BarFrame
      boothId={boothId}
      isStale={stale}
      chips={
        <HeadChips
          boothId={boothId}
          bar={bar}
          station={station}
          hasSound={hasSound}
          onSound={setSound}
          onOpen={setSheet}
        />
      }
    >
      <div className="bar-page-body">
        <h1 className="visually-hidden">{text.title}</h1>
        <p role="status" className="visually-hidden">
          {news}
        </p>
        {named === null ? (
          <section className="desk-card bar-ask" aria-labelledby="station-ask">
            <h2 id="station-ask">{text.station.ask}</h2>
            <p className="form-help">{text.station.why}</p>
            <StationForm station="" />
          </section>
        ) : null}
        {list ? (
          <BoardProvider
            value={{
              store: bar.store,
              station,
              taps,
              now,
              tap: act,
              undo,
              refuse: (asked) => setQuestion({ kind: 'REFUSE', orders: asked }),
              takeOver: (order) => setQuestion({ kind: 'TAKE_OVER', order }),
            }}
          >
            <Board columns={columns} />
          </BoardProvider>
        ) : (
          <p role="status" className="desk-card">
            {failed ? text.unreachable : text.loading}
          </p>
        )}
      </div>
      <Questions question={question} onAct={act} onClose={() => setQuestion(null)} />
      {sheet === 'BAR' ? (
        <SideSheet title={text.barTitle} onClose={close}>
          <BarSwitches bar={bar} />
        </SideSheet>
      ) : null}
      {sheet === 'WALK_UP' && bar.store ? (
        <WalkUpSheet store={bar.store} onOrder={walkUps.order} onClose={close} />
      ) : null}
      {sheet === 'MORE' ? (
        <MoreSheet
          boothId={boothId}
          station={station}
          hasSound={hasSound}
          onSound={setSound}
          hasKeys={hasKeys}
          onKeys={setKeys}
          onClose={close}
        />
      ) : null}
      <ToastBar toast={toast} />
    </BarFrame>
  );
}
