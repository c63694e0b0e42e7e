import { Overlay } from '../frame/overlay.tsx';
import { useTexts } from '../texts/screen-language.ts';
import { QrCard } from './qr-card.tsx';
import type { QrStep } from './qr-steps.ts';

/** The codes as large as the screen allows: for the back of the queue. */
export function QrOverlay({ steps, onClose }: { steps: readonly QrStep[]; onClose: () => void }) {
  const texts = useTexts();
  return (
    <Overlay className="qr-overlay" label={texts.joinIn} onClose={onClose}>
      {steps.map((step) => (
        <QrCard key={step.kind} step={step} />
      ))}
    </Overlay>
  );
}
