import { useDrinks } from '../../../api/live/use-drinks.ts';
import { useStore } from '../../../api/live/use-store.ts';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { countOf, drinkFigures } from '../coffee/figures/label-figures.ts';
import { useSummaryText } from './texts/use-summary-text.ts';

/** The bar's part of the summary: how many it served, and of what. Nothing while nobody has ordered. */
export function CoffeeSummary({ boothId }: { boothId: string }) {
  const text = useSummaryText();
  const language = useLanguage();
  const figures = useDrinks(boothId).data ?? null;
  const menu = useStore(boothId).data?.menu ?? [];
  if (figures === null || figures.byDrink.length === 0) return null;
  const rows = drinkFigures(figures.byDrink, menu);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const lost = countOf(figures, 'CANCELLED', 'TIMED_OUT');
  return (
    <section className="poll-summary" aria-labelledby="summary-coffee">
      <h2 id="summary-coffee">{text.coffee}</h2>
      <p className="round-line">
        <b>{text.orderCount(total)}</b>
        <span>{text.servedCount(countOf(figures, 'READY', 'COLLECTED'))}</span>
        {lost === 0 ? null : <span>{text.lostCount(lost)}</span>}
      </p>
      <table className="round-bars">
        <caption className="visually-hidden">{text.coffee}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{text.drink}</th>
            <td />
            <th scope="col">{text.orders}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, count }) => (
            <tr key={key} className={count === most ? 'is-first' : undefined}>
              <th scope="row">
                <Words text={name} />
              </th>
              <td className="round-bar" aria-hidden="true">
                <i style={{ width: `${(count / most) * 100}%` }} />
              </td>
              <td>{count.toLocaleString(language)}</td>
              <td>{percent.format(count / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
