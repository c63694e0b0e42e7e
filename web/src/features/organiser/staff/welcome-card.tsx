import { useEffect, useRef } from 'react';
import { usePublicUrl } from '../../screen/hooks/use-public-url.ts';
import { QrCode } from '../../screen/qr/qr-code.tsx';
import type { Welcome } from './member.ts';
import { signInLink } from './sign-in-link.ts';
import { useStaffText } from './texts/use-staff-text.ts';

interface Props {
  boothId: string;
  welcome: Welcome;
  onDone: () => void;
}

/** How somebody signs in: the address as a QR code and, for somebody new, the first password, this once. Prints as a slip. */
export function WelcomeCard({ boothId, welcome, onDone }: Props) {
  const text = useStaffText();
  const { username, role, temporaryPassword } = welcome;
  const address = signInLink(usePublicUrl(), boothId, role, username);
  const title = useRef<HTMLHeadingElement>(null);
  // It stands above what was tapped: whoever listens, or looks further down, is brought to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each person anew
  useEffect(() => {
    title.current?.focus();
    title.current?.scrollIntoView({ block: 'center' });
  }, [welcome]);

  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="welcome-words">
        <h2 id="welcome-title" ref={title} tabIndex={-1}>
          {text.welcome(username)}
        </h2>
        <p>{role === 'organiser' ? text.isOrganiser : text.isBarista}</p>
        <p className="welcome-label">{text.username}</p>
        <code className="welcome-name">{username}</code>
        {temporaryPassword === null ? (
          <p>{text.knownBody}</p>
        ) : (
          <>
            <p className="welcome-label">{text.password}</p>
            <code className="welcome-password">{temporaryPassword}</code>
            <p className="welcome-once no-print">{text.passwordOnce}</p>
            <p>{text.scanHelp}</p>
          </>
        )}
        <p className="welcome-address">{address}</p>
        <div className="member-steps no-print">
          <button type="button" className="desk-button desk-quiet" onClick={() => window.print()}>
            {text.print}
          </button>
          <button type="button" className="desk-button" onClick={onDone}>
            {text.done}
          </button>
        </div>
      </div>
      <figure className="welcome-qr">
        <QrCode text={address} title={`${text.scan}: ${address}`} />
        <figcaption>{text.scan}</figcaption>
      </figure>
    </section>
  );
}
