import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Booth, Poll } from '../../../../api/types.ts';
import { Framed } from '../preview/framed.tsx';
import { PhonePreview } from '../preview/phone-preview.tsx';
import { ScreenPreview } from '../preview/screen-preview.tsx';
import { usePollsText } from '../texts/use-polls-text.ts';
import { type Pane, PaneTabs, panelId, tabId } from './pane-tabs.tsx';
import { useNarrow } from './use-narrow.ts';
import './workbench.css';

interface Props {
  booth: Booth;
  /** What the form is about to save, as a poll. */
  shown: Poll;
  now: number;
  children: ReactNode;
}

/** The form, and beside it what it makes of phone and screen; in a narrow window one at a time. */
export function Workbench({ booth, shown, now, children }: Props) {
  const text = usePollsText();
  const isNarrow = useNarrow();
  const [pane, setPane] = useState<Pane>('EDIT');
  // Typing goes first; the previews follow when there is time.
  const poll = useDeferredValue(shown);

  const panel = (one: Pane) =>
    isNarrow
      ? { role: 'tabpanel', id: panelId(one), 'aria-labelledby': tabId(one), hidden: pane !== one }
      : { id: panelId(one) };
  const isSeen = (one: Pane) => !isNarrow || pane === one;

  return (
    <div className="workbench">
      {isNarrow ? <PaneTabs pane={pane} onPane={setPane} /> : null}
      <div className="workbench-form" {...panel('EDIT')}>
        {children}
      </div>
      <div className="workbench-previews">
        <figure className="preview preview-screen" {...panel('SCREEN')}>
          <figcaption>
            {text.form.tabScreen} · {text.form.sample}
          </figcaption>
          <div className="preview-glass">
            {isSeen('SCREEN') ? (
              <Framed title={text.form.previewScreen} width={1280} height={720}>
                <ScreenPreview poll={poll} booth={booth} now={now} />
              </Framed>
            ) : null}
          </div>
        </figure>
        <figure className="preview preview-phone" {...panel('PHONE')}>
          <figcaption>
            {text.form.tabPhone} · {text.form.shuffled}
          </figcaption>
          <div className="preview-glass">
            {isSeen('PHONE') ? (
              <Framed title={text.form.previewPhone} width={390} height={780}>
                <PhonePreview poll={poll} booth={booth} now={now} />
              </Framed>
            ) : null}
          </div>
        </figure>
      </div>
    </div>
  );
}
