import { Link } from 'wouter';
import { hasRole } from '../../../staff/roles.ts';
import { signOutStaff } from '../../../staff/session.ts';
import { useSession } from '../../../staff/use-session.ts';
import { deskPath } from '../../organiser/frame/desk-pages.ts';
import { useDeskTexts } from '../../organiser/texts/use-desk-texts.ts';
import { LanguageSwitch } from '../../vote/frame/language-switch.tsx';

/** Who is signed in, in which language, and the ways out. */
export function Who({ boothId }: { boothId: string }) {
  const text = useDeskTexts();
  const session = useSession();
  if (session.kind !== 'SIGNED_IN') return null;
  return (
    <section className="desk-card bar-who">
      <p>{text.signedIn(session.username)}</p>
      <div className="station-quick">
        <LanguageSwitch />
        {hasRole(session.groups, boothId, 'organiser') ? (
          <Link className="desk-button desk-quiet" href={deskPath(boothId)}>
            {text.desk}
          </Link>
        ) : null}
        <button type="button" className="desk-button desk-quiet" onClick={() => void signOutStaff()}>
          {text.signOut}
        </button>
      </div>
    </section>
  );
}
