import { useId, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { DrinkFigures } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useReducedMotion } from '../../screen/hooks/use-reduced-motion.ts';
import { hourSteps } from './figures/hour-steps.ts';
import { useCoffeeText } from './texts/use-coffee-text.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Orders by the hour: as bars, and the same as a table. */
export function HourPart({ figures }: { figures: DrinkFigures['byHour'] }) {
  const text = useCoffeeText();
  const language = useLanguage();
  const still = useReducedMotion();
  const id = useId();
  const steps = useMemo(() => hourSteps(figures), [figures]);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const sayHour = (at: number) =>
    new Date(at).toLocaleString(language === 'en' ? 'en-GB' : language, {
      ...(last.at - first.at >= DAY_MS && { month: 'short', day: 'numeric' }),
      hour: '2-digit',
      minute: '2-digit',
    });
  return (
    <section className="desk-card" aria-labelledby={id}>
      <h2 id={id}>{text.byHour}</h2>
      <p className="pace-note">{text.byHourNote}</p>
      <div className="pace-plot" aria-hidden="true">
        <BarChart
          responsive
          data={steps}
          style={{ width: '100%', height: '100%' }}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="#ecdcc4" />
          <XAxis dataKey="at" tickFormatter={sayHour} minTickGap={24} stroke="#7c6a58" tick={{ fontSize: 13 }} />
          <YAxis
            allowDecimals={false}
            width={44}
            stroke="#7c6a58"
            tick={{ fontSize: 13 }}
            tickLine={false}
            axisLine={false}
          />
          <Tooltip
            labelFormatter={(at) => sayHour(Number(at))}
            formatter={(value) => [Number(value).toLocaleString(language), text.count]}
          />
          <Bar dataKey="count" fill="#f5a524" radius={[6, 6, 0, 0]} maxBarSize={56} isAnimationActive={!still} />
        </BarChart>
      </div>
      <details className="pace-details">
        <summary>{text.hourTable}</summary>
        <table className="figures-table coffee-table">
          <caption className="visually-hidden">{text.byHour}</caption>
          <thead>
            <tr>
              <th scope="col">{text.hour}</th>
              <th scope="col">{text.count}</th>
            </tr>
          </thead>
          <tbody>
            {steps
              .filter(({ count }) => count > 0)
              .map(({ at, count }) => (
                <tr key={at}>
                  <th scope="row">{sayHour(at)}</th>
                  <td>{count.toLocaleString(language)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
