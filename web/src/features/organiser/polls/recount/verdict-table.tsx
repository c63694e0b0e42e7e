import type { Option } from '../../../../api/types.ts';
import { Words } from '../../../../components/words.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { type Recount, verdictRows } from './recount.ts';

/** Counted and recounted, an option a line. */
export function VerdictTable({ recount, options }: { recount: Recount; options: readonly Option[] }) {
  const text = usePollsText();
  const language = useLanguage();
  const rows = verdictRows(recount);
  const labels = new Map(options.map(({ optionId, label }) => [optionId, label]));
  const say = (count: number | null) => (count === null ? text.recounting.missing : count.toLocaleString(language));
  if (rows.length === 0) return null;
  return (
    <table className="recount-table">
      <caption className="visually-hidden">{text.recounting.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.recounting.option}</th>
          <th scope="col">{text.recounting.counted}</th>
          <th scope="col">{text.recounting.recounted}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ optionId, counted, recounted }) => (
          <tr key={optionId} className={counted === recounted ? '' : 'is-different'}>
            <th scope="row">
              <Words text={labels.get(optionId) ?? { en: optionId }} />
            </th>
            <td>{say(counted)}</td>
            <td>
              {say(recounted)}
              {counted === recounted ? null : <span aria-hidden="true"> ≠</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
