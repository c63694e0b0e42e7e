import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { useReducedMotion } from '../../screen/hooks/use-reduced-motion.ts';
import type { NamedFigure } from './figures/label-figures.ts';
import { useCoffeeText } from './texts/use-coffee-text.ts';

interface Props {
  title: string;
  note?: string;
  /** What the rows are: drinks, choices. */
  head: string;
  figures: readonly NamedFigure[];
}

const ROW_PX = 34;

/** Figures as bars and as a table, a line each. */
export function FigurePart({ title, note, head, figures }: Props) {
  const text = useCoffeeText();
  const language = useLanguage();
  const still = useReducedMotion();
  const id = useId();
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const named = figures.map(({ key, name, count }) => ({ key, count, name: pickText(name, language) || key }));
  return (
    <section className="desk-card figure-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note === undefined ? null : <p className="pace-note">{note}</p>}
      <div className="figure-bars" aria-hidden="true" style={{ height: figures.length * ROW_PX + 30 }}>
        <BarChart
          responsive
          layout="vertical"
          data={named}
          style={{ width: '100%', height: '100%' }}
          margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke="#ecdcc4" />
          <XAxis type="number" allowDecimals={false} stroke="#7c6a58" tick={{ fontSize: 13 }} height={26} />
          <YAxis
            type="category"
            dataKey="name"
            width={110}
            interval={0}
            stroke="#7c6a58"
            tick={{ fontSize: 13 }}
            tickLine={false}
            axisLine={false}
          />
          <Bar dataKey="count" fill="#f5a524" radius={[0, 6, 6, 0]} maxBarSize={22} isAnimationActive={!still} />
        </BarChart>
      </div>
      <table className="figures-table coffee-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{text.count}</th>
            <th scope="col">{text.share}</th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ key, name, count }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{count.toLocaleString(language)}</td>
              <td>{percent.format(total === 0 ? 0 : count / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
