import { Said } from '../texts/said.tsx';

/** In the place of a code that isn't there: it is on its way, or the booth can't be reached. */
export function NoCodeCard({ gone }: { gone: boolean }) {
  return (
    <section className="qr-card no-code" role="status">
      <p className="qr-say">
        <Said say={(texts) => (gone ? texts.codeGone : texts.codeSoon)} />
      </p>
    </section>
  );
}
