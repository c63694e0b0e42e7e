import { QRCodeSVG } from 'qrcode.react';
import { memo } from 'react';

/** A QR code with its quiet zone of four modules, dark on light whatever lies around it. */
export const QrCode = memo(function QrCode({ text, title }: { text: string; title: string }) {
  return (
    <QRCodeSVG
      className="qr-code"
      value={text}
      level="M"
      marginSize={4}
      fgColor="#221a13"
      bgColor="#fffaf2"
      title={title}
    />
  );
});
