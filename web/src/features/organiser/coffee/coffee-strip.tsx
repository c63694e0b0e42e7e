import type { DrinkFigures } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { countOf } from './figures/label-figures.ts';
import { useCoffeeText } from './texts/use-coffee-text.ts';

/** The bar in a line: orders, served, waiting, lost, and how long a drink takes. */
export function CoffeeStrip({ figures }: { figures: DrinkFigures }) {
  const text = useCoffeeText();
  const language = useLanguage();
  const { waits, byStatus } = figures;
  const wait = Math.round(waits.reduce((sum, { seconds }) => sum + seconds, 0) / Math.max(waits.length, 1));
  const lines = [
    [text.orders, byStatus.reduce((sum, { count }) => sum + count, 0)],
    [text.served, countOf(figures, 'READY', 'COLLECTED')],
    [text.open, countOf(figures, 'STARTED', 'QUEUED', 'MAKING')],
    [text.lost, countOf(figures, 'CANCELLED', 'TIMED_OUT')],
  ] as const;
  return (
    <dl className="totals-strip">
      {lines.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count.toLocaleString(language)}</dd>
        </div>
      ))}
      <div>
        <dt>{text.wait}</dt>
        <dd>{waits.length === 0 ? text.noWait : text.waitValue(Math.floor(wait / 60), wait % 60)}</dd>
      </div>
    </dl>
  );
}
