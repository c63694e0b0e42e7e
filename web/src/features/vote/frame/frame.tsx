import type { ReactNode } from 'react';
import type { Booth } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../i18n/use-text.ts';
import type { VisitSession } from '../../../visit/visit-session.ts';
import { ForgetMe } from './forget-me.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './frame.css';

interface Props {
  booth: Booth | null;
  session: VisitSession;
  onForgotten: () => void;
  children: ReactNode;
}

/** An address that a browser may follow: an organiser's typing is no script. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** What every view of the visitor's page stands in: booth, language, and the way out. */
export function Frame({ booth, session, onForgotten, children }: Props) {
  const text = useText();
  const privacyUrl = booth?.privacyUrl ?? '';
  return (
    <div className="frame">
      <header className="frame-top">
        <span className="frame-name">{booth ? <Words text={booth.name} /> : 'Boothpresso'}</span>
        <LanguageSwitch />
      </header>
      {children}
      <footer className="frame-foot">
        <ForgetMe session={session} onForgotten={onForgotten} />
        {isWebAddress(privacyUrl) ? (
          <a className="link" href={privacyUrl} target="_blank" rel="noreferrer">
            {text.privacy}
          </a>
        ) : null}
      </footer>
    </div>
  );
}
