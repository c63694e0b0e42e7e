import { useAnnouncement } from '../hooks/use-announcement.ts';
import { useTexts } from '../texts/screen-language.ts';
import type { OrderColumns } from './order-columns.ts';

/** Tells those who listen which numbers are ready. */
export function ReadyNews({ columns }: { columns: OrderColumns }) {
  const texts = useTexts();
  const numbers = columns.ready.orders.map(({ orderNumber }) => orderNumber).join(', ');
  const said = useAnnouncement(numbers === '' ? '' : texts.readyNow(numbers));
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
