import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useBooth } from '../../api/live/use-booth.ts';
import { Words } from '../../components/words.tsx';
import { hasRole } from '../../staff/roles.ts';
import { signOutStaff } from '../../staff/session.ts';
import { useSession } from '../../staff/use-session.ts';
import { deskPath } from '../organiser/frame/desk-pages.ts';
import { useDeskTexts } from '../organiser/texts/use-desk-texts.ts';
import { LanguageSwitch } from '../vote/frame/language-switch.tsx';
import '../organiser/frame/desk-frame.css';

interface Props {
  boothId: string;
  /** What the page has in the head. */
  chips: ReactNode;
  children: ReactNode;
  /** Whether what the page shows may be old. */
  isStale: boolean;
}

/** What the barista's page stands in: the booth, and who is signed in. */
export function BarFrame({ boothId, chips, children, isStale }: Props) {
  const text = useDeskTexts();
  const session = useSession();
  const { data: booth, stale } = useBooth(boothId);
  const username = session.kind === 'SIGNED_IN' ? session.username : '';
  const isOrganiser = session.kind === 'SIGNED_IN' && hasRole(session.groups, boothId, 'organiser');
  return (
    <div className="desk bar-page">
      <header className="desk-top">
        <div className="desk-bar desk-bar-only">
          <p className="desk-name">{booth ? <Words text={booth.name} /> : boothId}</p>
          {chips}
          {isOrganiser ? (
            <Link className="desk-chip" href={deskPath(boothId)}>
              {text.desk}
            </Link>
          ) : null}
          <LanguageSwitch />
          <span className="visually-hidden">{text.signedIn(username)}</span>
          <button type="button" className="desk-chip" onClick={() => void signOutStaff()}>
            {text.signOut} <small aria-hidden="true">{username}</small>
          </button>
        </div>
      </header>
      <p role="status" className={stale || isStale ? 'desk-stale' : 'visually-hidden'}>
        {stale || isStale ? text.stale : ''}
      </p>
      <main className="desk-main">{children}</main>
    </div>
  );
}
