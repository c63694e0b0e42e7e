import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { ResultRow } from './rank-results.ts';

interface Props {
  rows: readonly ResultRow[];
  own: readonly string[];
  caption: string;
}

/** The same figures for who listens to the page. */
export function ResultTable({ rows, own, caption }: Props) {
  const text = useText();
  const percent = new Intl.NumberFormat(useLanguage(), { style: 'percent' });
  return (
    <div className="visually-hidden">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.result.option}</th>
            <th scope="col">{text.result.votes}</th>
            <th scope="col">{text.result.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option, count, ofBallots }) => (
            <tr key={option.optionId}>
              <th scope="row">
                <Words text={option.label} />
                {own.includes(option.optionId) ? ` (${text.result.yours})` : ''}
              </th>
              <td>{count}</td>
              <td>{percent.format(ofBallots)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
