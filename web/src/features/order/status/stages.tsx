import type { Order } from '../../../api/types.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { stages, stagesDone } from './steps-of.ts';

/** The four stages of an order, with ticks at those that are behind it. */
export function Stages({ order }: { order: Order }) {
  const text = useOrderText().stages;
  const reached = stagesDone(order);
  const served = order.status === 'READY' || order.status === 'COLLECTED';
  return (
    <ol className="stages" aria-label={text.title}>
      {stages.map((stage, index) => {
        const done = served || index + 1 < reached;
        const now = !done && index + 1 === reached;
        return (
          <li key={stage} className={done ? 'stage-done' : now ? 'stage-now' : ''}>
            <span className="stage-dot" aria-hidden="true">
              {done ? (
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M5.500 12.500 10 17l8.500-9.500" />
                </svg>
              ) : null}
            </span>
            {stage === 'MAKING' && done ? text.MADE : text[stage]}
            <span className="visually-hidden">{done ? ` (${text.done})` : now ? ` (${text.now})` : ''}</span>
          </li>
        );
      })}
    </ol>
  );
}
