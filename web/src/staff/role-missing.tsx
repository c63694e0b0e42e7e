import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { hasRole } from './roles.ts';
import { refreshSession, signOutStaff } from './session.ts';
import { useStaffTexts } from './texts/use-staff-texts.ts';
import { useDoorTitle } from './use-door-title.ts';
import { useSignIn } from './use-sign-in.ts';

interface Props {
  boothId: string;
  username: string;
  groups: readonly string[];
}

/** Signed in, but not for this: who one is here, and what to do about it. */
export function RoleMissing({ boothId, username, groups }: Props) {
  const text = useStaffTexts();
  const [asked, setAsked] = useState(false);
  const again = useSignIn(async () => {
    await refreshSession();
    setAsked(true);
  });
  const isBarista = hasRole(groups, boothId, 'barista');
  const heading = isBarista ? text.missing.baristaTitle : text.missing.title;
  useDoorTitle(heading);
  // The button that led here is gone: whoever listens is told where they came to.
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className="sign-in">
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      <p>{(isBarista ? text.missing.barista : text.missing.body)(username, boothId)}</p>
      <p>{text.missing.ask}</p>
      <p className={again.problem === null ? '' : 'alert'} role="status">
        {again.problem === null ? (asked ? text.missing.still : '') : text.problems[again.problem]}
      </p>
      {isBarista ? (
        <Link className="button" href={`/b/${encodeURIComponent(boothId)}/barista`}>
          {text.missing.toBar}
        </Link>
      ) : null}
      <button type="button" className="button button-quiet" aria-disabled={again.busy} onClick={again.run}>
        {again.busy ? text.busy : text.missing.again}
      </button>
      <button type="button" className="button button-quiet" onClick={() => void signOutStaff()}>
        {text.missing.signOut}
      </button>
    </main>
  );
}
