import { QrCode } from '../qr/qr-code.tsx';
import { Said } from '../texts/said.tsx';
import { useTexts } from '../texts/screen-language.ts';

interface PairingCardProps {
  boothId: string;
  publicUrl: string;
  pairingCode: string;
}

/** In the place of the code, until the organiser lets this screen show it: scanned with a phone, or typed at the desk. */
export function PairingCard({ boothId, publicUrl, pairingCode }: PairingCardProps) {
  const texts = useTexts();
  const desk = `${publicUrl.replace(/\/+$/, '')}/b/${encodeURIComponent(boothId)}/organiser/screens`;
  return (
    <section className="qr-card pairing" aria-label={texts.pairTitle}>
      <QrCode text={`${desk}?pair=${pairingCode}`} title={`${texts.pairTitle}: ${pairingCode}`} />
      <p className="qr-say">
        <Said say={(said) => said.pairTitle} also={false} />
      </p>
      <p className="pairing-code">
        {pairingCode.slice(0, 3)}
        <span aria-hidden="true"> </span>
        {pairingCode.slice(3)}
      </p>
      <p className="qr-note">
        <Said say={(said) => said.pairMore} />
      </p>
    </section>
  );
}
