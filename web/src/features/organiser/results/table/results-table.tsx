import { Words } from '../../../../components/words.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import type { ResultRow } from '../figures/result-rows.ts';
import { useResultsText } from '../texts/use-results-text.ts';
import './results-table.css';

/** A round's figures, an option a line. */
export function ResultsTable({ rows, caption }: { rows: readonly ResultRow[]; caption: string }) {
  const text = useResultsText();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <table className="figures-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.rank}</th>
          <th scope="col">{text.option}</th>
          <th scope="col">{text.votes}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ option, rank, count, share }) => (
          <tr key={option.optionId} className={rank === 1 && count > 0 ? 'is-first' : undefined}>
            <td>{rank}</td>
            <th scope="row">
              <Words text={option.label} />
            </th>
            <td>{count.toLocaleString(language)}</td>
            <td>{percent.format(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
