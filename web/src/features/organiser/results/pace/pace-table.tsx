import { useLanguage } from '../../../../i18n/language.ts';
import type { PaceStep } from '../figures/vote-pace.ts';
import { useResultsText } from '../texts/use-results-text.ts';

/** The plot's figures, folded away; quiet times are left out. */
export function PaceTable({ steps, sayAt }: { steps: readonly PaceStep[]; sayAt: (at: number) => string }) {
  const text = useResultsText();
  const language = useLanguage();
  return (
    <details className="pace-details">
      <summary>{text.paceTable}</summary>
      <table className="figures-table">
        <caption className="visually-hidden">{text.pace}</caption>
        <thead>
          <tr>
            <th scope="col">{text.time}</th>
            <th scope="col">{text.votes}</th>
            <th scope="col">{text.perMinute}</th>
          </tr>
        </thead>
        <tbody>
          {steps
            .filter(({ votes }) => votes > 0)
            .map(({ at, votes, perMinute }) => (
              <tr key={at}>
                <th scope="row">{sayAt(at)}</th>
                <td>{votes.toLocaleString(language)}</td>
                <td>{perMinute.toLocaleString(language, { maximumFractionDigits: 1 })}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
