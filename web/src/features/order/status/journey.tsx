import type { Order } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { clockTime } from '../figures/time-left.ts';
import { type OrderText, useOrderText } from '../texts/use-order-text.ts';

function sayStep(event: string, text: OrderText): string {
  const name = event.replace(/^Order\./, '');
  const steps: Readonly<Record<string, string>> = text.journey.steps;
  // A step that a later version of the bar takes is told by its own name.
  return Object.hasOwn(steps, name) ? (steps[name] ?? name) : name;
}

/** All that happened to the order, with its times. */
export function Journey({ order }: { order: Order }) {
  const text = useOrderText();
  const language = useLanguage();
  return (
    <details className="journey">
      <summary>
        {text.journey.link} <span aria-hidden="true">→</span>
      </summary>
      <ol>
        {order.journey.map(({ at, event }, index) => {
          const before = order.journey[index - 1];
          const seconds = before ? Math.max(0, Math.round((Date.parse(at) - Date.parse(before.at)) / 1000)) : null;
          return (
            <li key={`${at}/${event}`}>
              <time dateTime={at}>{new Date(at).toLocaleTimeString(language, { hourCycle: 'h23' })}</time>
              <span>{sayStep(event, text)}</span>
              <small>{seconds === null ? '' : text.journey.after(clockTime(seconds))}</small>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
