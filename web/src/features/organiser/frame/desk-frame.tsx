import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useBooth } from '../../../api/live/use-booth.ts';
import { Words } from '../../../components/words.tsx';
import { isAdmin } from '../../../staff/roles.ts';
import { signOutStaff } from '../../../staff/session.ts';
import { useSession } from '../../../staff/use-session.ts';
import { LanguageSwitch } from '../../vote/frame/language-switch.tsx';
import { useDeskTexts } from '../texts/use-desk-texts.ts';
import { BoothSwitch } from './booth-switch.tsx';
import { deskPageNames, deskPageOf, deskPages, deskPath } from './desk-pages.ts';
import './desk-frame.css';

/** On a narrow phone the pages' names run past the edge: the one that is open is brought into view. */
function useCurrentInView(path: string) {
  const current = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page in view changes with the address
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return current;
}

/** What every page of the desk stands in: the booth, the pages, and who is signed in. */
export function DeskFrame({ boothId, children }: { boothId: string; children: ReactNode }) {
  const text = useDeskTexts();
  const session = useSession();
  const [path] = useLocation();
  const { data: booth, stale } = useBooth(boothId);
  const current = useCurrentInView(path);
  const page = deskPageOf(boothId, path);
  const groups = session.kind === 'SIGNED_IN' ? session.groups : [];
  const username = session.kind === 'SIGNED_IN' ? session.username : '';
  return (
    <div className="desk">
      <header className="desk-top">
        <div className="desk-bar">
          <p className="desk-name">{booth ? <Words text={booth.name} /> : boothId}</p>
          <BoothSwitch boothId={boothId} groups={groups} />
          {isAdmin(groups) ? (
            <Link className="desk-chip" href={deskPath(boothId, '/new-booth')}>
              + {text.newBooth}
            </Link>
          ) : null}
          <span className="desk-gap" />
          <a className="desk-chip" href={`/b/${encodeURIComponent(boothId)}/screen`} target="_blank" rel="noreferrer">
            {text.openScreen}
          </a>
          <Link className="desk-chip" href={`/b/${encodeURIComponent(boothId)}/barista`}>
            {text.openBar}
          </Link>
          <LanguageSwitch />
          <span className="visually-hidden">{text.signedIn(username)}</span>
          <button type="button" className="desk-chip" onClick={() => void signOutStaff()}>
            {text.signOut} <small aria-hidden="true">{username}</small>
          </button>
        </div>
        <nav className="desk-nav" aria-label={text.pages}>
          {deskPageNames.map((name) => (
            <Link
              key={name}
              href={deskPath(boothId, deskPages[name])}
              ref={name === page ? current : undefined}
              aria-current={name === page ? 'page' : undefined}
            >
              {text[name]}
            </Link>
          ))}
        </nav>
      </header>
      <p role="status" className={stale ? 'desk-stale' : 'visually-hidden'}>
        {stale ? text.stale : ''}
      </p>
      <main className="desk-main">{children}</main>
    </div>
  );
}
