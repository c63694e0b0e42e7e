import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Followed } from '../../../api/live/source.ts';
import { AskFirst } from '../../../components/ask-first/ask-first.tsx';
import type { Listed } from '../booth/live/listed.ts';
import type { PairedScreen } from './paired-screen.ts';
import { ScreenRow } from './screen-row.tsx';
import { useScreensText } from './texts/use-screens-text.ts';
import type { ScreenActions } from './use-screen-actions.ts';

/** The screens that may show codes. */
export function PairedScreens({ list, actions }: { list: Followed<Listed<PairedScreen>>; actions: ScreenActions }) {
  const text = useScreensText();
  const [leaving, setLeaving] = useState<PairedScreen | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const screens = list.data?.items ?? [];

  async function unpair(screen: PairedScreen): Promise<void> {
    const isGone = await actions.unpair(screen);
    // While the question is open nothing behind it takes the focus.
    flushSync(() => setLeaving(null));
    // The button that had it goes with its row.
    if (isGone) title.current?.focus();
  }

  return (
    <section className="desk-card" aria-labelledby="paired-screens">
      <h2 id="paired-screens" ref={title} tabIndex={-1}>
        {text.list}
      </h2>
      {list.data === undefined ? <p role="status">{list.failed ? text.unreachable : text.loading}</p> : null}
      {list.data && screens.length === 0 ? <p className="form-help">{text.none}</p> : null}
      {screens.length > 0 ? (
        <ul className="screens">
          {screens.map((screen) => (
            <ScreenRow key={screen.pairingCode} screen={screen} actions={actions} onUnpair={() => setLeaving(screen)} />
          ))}
        </ul>
      ) : null}
      <AskFirst
        isAsked={leaving !== null}
        title={text.unpairTitle(leaving?.name ?? '')}
        confirm={text.unpairConfirm}
        cancel={text.cancel}
        isBusy={actions.isBusy}
        onCancel={() => setLeaving(null)}
        onConfirm={() => leaving && void unpair(leaving)}
      >
        <p>{text.unpairBody}</p>
      </AskFirst>
    </section>
  );
}
