import { type ReactNode, useEffect, useRef, useState } from 'react';
import { persist } from '../api/persist.ts';
import { Notice } from '../components/notice.tsx';
import { LanguageSwitch } from '../features/vote/frame/language-switch.tsx';
import { FirstPasswordForm } from './first-password-form.tsx';
import { RoleMissing } from './role-missing.tsx';
import { hasRole, type Role } from './roles.ts';
import { loadSession } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useStaffTexts } from './texts/use-staff-texts.ts';
import { useSession } from './use-session.ts';
import '../features/vote/frame/frame.css';
import './sign-in.css';

/** Finds out who is here, for as long as it takes; tells whether the booth is out of reach. */
function useLoadedSession(): { isAway: boolean; again: () => void } {
  const [isAway, setAway] = useState(false);
  const again = useRef<() => void>(() => undefined);
  useEffect(() => {
    const loading = persist(
      async () => {
        await loadSession();
        setAway(false);
      },
      () => setAway(true),
      (problem) => {
        console.error('The session could not be read.', problem);
        setAway(true);
      },
    );
    again.current = loading.now;
    return loading.stop;
  }, []);
  return { isAway, again: () => again.current() };
}

function Door({ children }: { children: ReactNode }) {
  return (
    <div className="sign-in-frame">
      <header>
        <span>Boothpresso</span>
        <LanguageSwitch />
      </header>
      {children}
    </div>
  );
}

interface Props {
  boothId: string;
  needs: Role;
  children: ReactNode;
}

/**
 * Lets in who has the role at the booth. Where a sign-in ends while somebody works, their page stays as it is behind the
 * door, so that nothing typed is lost; another person gets a page of their own. Who signs out leaves nothing behind.
 */
export function SignInGate({ boothId, needs, children }: Props) {
  const text = useStaffTexts();
  const session = useSession();
  const { isAway, again } = useLoadedSession();
  const inside = useRef<string | null>(null);
  const isIn = session.kind === 'SIGNED_IN' && hasRole(session.groups, boothId, needs);
  if (isIn) inside.current = session.username;
  else if (session.kind === 'SIGNED_OUT' && session.byChoice) inside.current = null;
  const here = inside.current;

  const door = () => {
    switch (session.kind) {
      case 'LOADING':
        return isAway ? (
          <Notice sign="📡" title={text.away.title} action={{ label: text.away.again, run: again }}>
            {text.away.body}
          </Notice>
        ) : null;
      case 'SIGNED_OUT':
        return here === null ? (
          <SignInForm name={new URLSearchParams(location.search).get('as') ?? ''} />
        ) : (
          <SignInForm name={here} notice={text.again(here)} />
        );
      case 'NEEDS_PASSWORD':
        return <FirstPasswordForm username={session.username} />;
      case 'SIGNED_IN':
        return isIn ? null : <RoleMissing boothId={boothId} username={session.username} groups={session.groups} />;
      default:
        return session satisfies never;
    }
  };
  const shut = door();
  return (
    <>
      {shut === null ? null : <Door>{shut}</Door>}
      {here === null ? null : (
        <div key={here} hidden={!isIn}>
          {children}
        </div>
      )}
    </>
  );
}
