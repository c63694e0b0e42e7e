import { LifeBar } from '../codes/life-bar.tsx';
import { Said } from '../texts/said.tsx';
import { useTexts } from '../texts/screen-language.ts';
import { QrCode } from './qr-code.tsx';
import type { QrStep } from './qr-steps.ts';

/** A QR code on its paper card: what it does in the screen's languages, and what to type instead. */
export function QrCard({ step }: { step: QrStep }) {
  const texts = useTexts();
  const title = `${step.say(texts)}: ${step.note(texts)}`;
  return (
    <section className={`qr-card${step.step === null ? '' : ' stepped'}`} aria-label={step.say(texts)}>
      <QrCode text={step.text} title={title} />
      <div className="qr-words">
        {step.step !== null && <span className="step-number">{step.step}</span>}
        <p className="qr-say">
          <Said say={step.say} />
        </p>
      </div>
      {step.life !== undefined && <LifeBar life={step.life} />}
      {step.uses !== undefined && (
        <p className="uses-left">
          <Said say={(said) => said.drinksLeft(step.uses ?? 0)} />
        </p>
      )}
      <p className="qr-note">{step.note(texts)}</p>
    </section>
  );
}
