import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import type { ResultRow } from '../results/figures/result-rows.ts';
import { useSummaryText } from './texts/use-summary-text.ts';

/** A round's result as a table whose middle column is the chart. */
export function RoundBars({ rows, caption }: { rows: readonly ResultRow[]; caption: string }) {
  const text = useSummaryText();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className="round-bars">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{text.option}</th>
          <td />
          <th scope="col">{text.votes}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ option, rank, count, share }) => (
          <tr key={option.optionId} className={rank === 1 && count > 0 ? 'is-first' : ''}>
            <th scope="row">
              <Words text={option.label} />
            </th>
            <td className="round-bar" aria-hidden="true">
              <i style={{ width: `${(count / most) * 100}%` }} />
            </td>
            <td>{count.toLocaleString(language)}</td>
            <td>{percent.format(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
