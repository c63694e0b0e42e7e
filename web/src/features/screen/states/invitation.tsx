import type { CSSProperties } from 'react';
import { ChartRow } from '../chart/chart-row.tsx';
import { labelColumn } from '../figures/fit-text.ts';
import { foldOthers, othersId } from '../figures/fold-others.ts';
import type { Poll } from '../model.ts';
import { Said } from '../texts/said.tsx';
import { sayText, useLanguages } from '../texts/screen-language.ts';

/** Before the first vote: the options with empty, gently breathing bars, and a call to be the first. */
export function Invitation({ poll }: { poll: Poll }) {
  const languages = useLanguages();
  const byId = new Map(poll.options.map((option) => [option.optionId, option]));
  const places = poll.options.map(({ optionId }) => ({ optionId, rank: 1 }));
  const bars = foldOthers(places, []);
  const labels = labelColumn(poll.options.map((option) => sayText(option.label, languages)[0]?.text ?? ''));
  const style: CSSProperties = { '--rows': bars.length, '--labels': `${labels}em` };
  return (
    <div className={`chart inviting rows-${Math.min(bars.length, 11)}`} style={style}>
      <div aria-hidden="true">
        {bars.map((bar, place) => (
          <ChartRow
            key={bar.id}
            option={bar.id === othersId ? null : (byId.get(bar.id) ?? null)}
            others={bar.members.length}
            rank={null}
            count={null}
            leads={false}
            along={null}
            place={place}
          />
        ))}
      </div>
      <p className="call">
        <span className="emoji" aria-hidden="true">
          ☕
        </span>
        <span className="call-text">
          <Said say={(texts) => texts.beTheFirst} />
        </span>
        <svg className="call-arrow" viewBox="0 0 48 24" aria-hidden="true">
          <path d="M2 12H44M34 3L44 12L34 21" />
        </svg>
      </p>
    </div>
  );
}
