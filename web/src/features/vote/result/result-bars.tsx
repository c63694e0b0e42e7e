import type { CSSProperties } from 'react';
import { Words } from '../../../components/words.tsx';
import { useText } from '../../../i18n/use-text.ts';
import type { ResultRow } from './rank-results.ts';
import { useGlide } from './use-glide.ts';

/** The bars, for eyes: who listens has the table. A row that overtakes another glides past it. */
export function ResultBars({ rows, own }: { rows: readonly ResultRow[]; own: readonly string[] }) {
  const text = useText();
  const list = useGlide(rows.map(({ option }) => option.optionId).join(' '));
  return (
    <div className="bars" ref={list} aria-hidden="true">
      {rows.map(({ option, count, ofLeader }) => {
        const mine = own.includes(option.optionId);
        return (
          <div key={option.optionId} data-glide={option.optionId} className={mine ? 'bar bar-own' : 'bar'}>
            <span className="bar-label">
              <Words text={option.label} />
              {mine ? <em>{text.result.yours}</em> : null}
            </span>
            <b key={count} className="bar-count">
              {count}
            </b>
            <span className="bar-track">
              <i style={{ '--length': ofLeader } as CSSProperties} />
            </span>
          </div>
        );
      })}
    </div>
  );
}
