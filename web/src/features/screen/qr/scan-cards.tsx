import type { CodeState } from '../codes/follow-code.ts';
import { NoCodeCard } from '../codes/no-code-card.tsx';
import { PairingCard } from '../codes/pairing-card.tsx';
import type { Booth } from '../model.ts';
import { QrCard } from './qr-card.tsx';
import { type Purpose, qrSteps } from './qr-steps.ts';

interface ScanCardsProps {
  booth: Booth;
  pollId: string | null;
  publicUrl: string;
  purpose: Purpose;
  code: CodeState;
}

/** What there is to scan; where the booth lets nobody in without a code, what stands in its place until there is one. */
export function ScanCards({ booth, pollId, publicUrl, purpose, code }: ScanCardsProps) {
  const rotating = code.kind === 'CODE' ? code.code : null;
  const steps = qrSteps(booth, publicUrl, pollId, purpose, rotating);
  const isShut = booth.entry === 'CODE' && rotating === null;
  return (
    <>
      {steps
        .filter((step) => !(isShut && step.kind === 'VOTE'))
        .map((step) => (
          <QrCard key={step.kind} step={step} />
        ))}
      {isShut && code.kind === 'PAIRING' && (
        <PairingCard boothId={booth.boothId} publicUrl={publicUrl} pairingCode={code.pairingCode} />
      )}
      {isShut && code.kind !== 'PAIRING' && <NoCodeCard gone={code.kind === 'NONE'} />}
    </>
  );
}
