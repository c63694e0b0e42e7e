import type { Booth, Poll } from '../../../api/types.ts';
import { textUnits } from '../../screen/figures/fit-text.ts';
import { QrCode } from '../../screen/qr/qr-code.tsx';
import { sayText } from '../../screen/texts/screen-language.ts';
import { Step, Told, Wifi } from './poster-parts.tsx';
import { boothAddress, type PosterSettings, paperSize } from './poster-settings.ts';
import { posterTextIn } from './texts/poster-text.ts';
import './poster-sheet.css';

/** The headline's type size in hundredths of the poster's width: what leaves room for the code, whatever its length. */
function headlineSize(headline: string): number {
  const units = textUnits(headline);
  if (units <= 26) return 10.5;
  if (units <= 56) return 7.6;
  return units <= 110 ? 5.6 : 4.3;
}

interface Props {
  booth: Booth;
  /** The poll on the screen, whose question may be the headline. */
  poll: Poll | null;
  publicUrl: string;
  settings: PosterSettings;
}

/** The poster itself, as large as the room it is given; every length is a share of its width. */
export function PosterSheet({ booth, poll, publicUrl, settings }: Props) {
  const { languages, paper, withWifi, saveInk } = settings;
  const address = boothAddress(publicUrl, booth.boothId);
  const sheet = posterTextIn(languages[0]).sheet;
  const asksCode = booth.entry === 'CODE';
  const named = settings.headline === 'POLL' && poll !== null ? poll.title : booth.name;
  const [headline, ...also] = sayText(named, languages);
  const { width, height } = paperSize[paper];
  return (
    <article
      className={`poster poster-${paper.toLowerCase()}${saveInk ? ' poster-light' : ''}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      lang={languages[0]}
    >
      <header>
        <p className="poster-call">
          <Told languages={languages} say={(each) => (asksCode ? each.callCode : each.callOpen)} />
        </p>
        <h2 style={{ fontSize: `${headlineSize(headline?.text ?? '')}cqw` }} lang={headline?.language}>
          {headline?.text}
        </h2>
        {also.map((one) => (
          <p
            key={one.language}
            className={textUnits(one.text) > 60 ? 'poster-also is-long' : 'poster-also'}
            lang={one.language}
          >
            {one.text}
          </p>
        ))}
      </header>
      <div className="poster-middle">
        <div className="poster-codes">
          <div className="poster-code">
            <QrCode text={address} title={sheet.qr(address)} />
            <p>
              <span>{sheet.address}</span> <b>{address.replace(/^https?:\/\//, '')}</b>
            </p>
          </div>
          {withWifi && booth.wifi ? <Wifi wifi={booth.wifi} languages={languages} /> : null}
        </div>
        <ol>
          <Step number={1} languages={languages} what={(each) => each.scan} more={(each) => each.scanMore} />
          {asksCode ? (
            <Step number={2} languages={languages} what={(each) => each.code} more={(each) => each.codeMore} />
          ) : (
            <Step number={2} languages={languages} what={(each) => each.vote} more={(each) => each.voteMore} />
          )}
          <Step number={3} languages={languages} what={(each) => each.lookUp} more={(each) => each.lookUpMore} />
        </ol>
      </div>
      <footer>
        <p className="poster-small">
          {booth.privacyUrl ? (
            <span>
              {sheet.privacy}: {booth.privacyUrl.replace(/^https?:\/\//, '')}
            </span>
          ) : null}
          <b>Boothpresso</b>
        </p>
      </footer>
    </article>
  );
}
