import type { CSSProperties, ReactNode } from 'react';
import { labelSize } from '../figures/fit-text.ts';
import type { Option } from '../model.ts';
import { Said, SaidText } from '../texts/said.tsx';
import { sayText, useLanguages } from '../texts/screen-language.ts';
import { Counting } from './counting.tsx';

/** What a row shows. `option` is null for the others' row; `along` is the bar's length as a share of its track, null without counts. */
export interface ChartRowProps {
  option: Option | null;
  others: number;
  rank: number | null;
  count: number | null;
  leads: boolean;
  along: number | null;
  place: number;
  children?: ReactNode;
}

/** One option over its bar: rank, label, marks at the bar's end, number. */
export function ChartRow({ option, others, rank, count, leads, along, place, children }: ChartRowProps) {
  const languages = useLanguages();
  const label = option === null ? '' : (sayText(option.label, languages)[0]?.text ?? option.optionId);
  const style: CSSProperties = { '--place': place, '--along': along ?? 0 };
  return (
    <div className={`row${leads ? ' leads' : ''}`} style={style}>
      <span className="rank">{rank ?? ''}</span>
      <span className="label" style={{ fontSize: `${labelSize(label)}em` }}>
        {option?.imageUrl && <img src={option.imageUrl} alt="" />}
        <span className="label-text">
          {option === null ? (
            <Said say={(texts) => texts.others(others)} also={false} />
          ) : (
            <SaidText text={option.label} also={false} />
          )}
        </span>
      </span>
      <div className="track">
        {along === null && <span className="ghost" />}
        <span className="tip">{children}</span>
      </div>
      <span className="number">{count !== null && <Counting value={count} />}</span>
    </div>
  );
}
