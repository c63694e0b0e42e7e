import type { Booth } from '../../../api/types.ts';
import { QrCode } from '../../screen/qr/qr-code.tsx';
import { wifiString } from '../../screen/qr/wifi-string.ts';
import type { Languages } from '../../screen/texts/screen-language.ts';
import { type PosterText, posterTextIn } from './texts/poster-text.ts';

type Say = (text: PosterText['sheet']) => string;

/** A text of the catalogue in the poster's languages: the first big, the other small. */
export function Told({ languages, say }: { languages: Languages; say: Say }) {
  return languages.map((language, i) => (
    <span key={language} lang={language} className={i === 0 ? 'told' : 'told-also'}>
      {say(posterTextIn(language).sheet)}
    </span>
  ));
}

/** One step of what to do; the small print in the first language alone. */
export function Step({
  number,
  languages,
  what,
  more,
}: {
  number: number;
  languages: Languages;
  what: Say;
  more: Say;
}) {
  return (
    <li>
      <span className="poster-number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          <Told languages={languages} say={what} />
        </h3>
        <p lang={languages[0]}>{more(posterTextIn(languages[0]).sheet)}</p>
      </div>
    </li>
  );
}

/** The network to join, to scan or to type. */
export function Wifi({ wifi, languages }: { wifi: NonNullable<Booth['wifi']>; languages: Languages }) {
  const sheet = posterTextIn(languages[0]).sheet;
  const { password } = wifi;
  return (
    <section className="poster-wifi">
      <QrCode text={wifiString(wifi)} title={sheet.wifiQr(wifi.ssid)} />
      <div>
        <h3>{sheet.wifi}</h3>
        <p>
          <Told languages={languages} say={(each) => each.wifiMore} />
        </p>
        <p>{sheet.network(wifi.ssid)}</p>
        {password ? <p>{sheet.password(password)}</p> : null}
      </div>
    </section>
  );
}
