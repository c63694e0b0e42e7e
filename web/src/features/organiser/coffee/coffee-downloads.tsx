import { useEffect, useRef, useState } from 'react';
import type { Drink, DrinkFigures } from '../../../api/types.ts';
import { downloadFile } from '../results/download/download-file.ts';
import { figuresCsv, ordersCsv } from './orders/coffee-csv.ts';
import { fetchOrders } from './orders/order-page.ts';
import { useCoffeeText } from './texts/use-coffee-text.ts';
import '../results/download/downloads.css';

/** The files to take home; the orders are read page by page once they are wanted. */
export function CoffeeDownloads({ figures, menu }: { figures: DrinkFigures; menu: readonly Drink[] }) {
  const text = useCoffeeText();
  const { boothId } = figures;
  const [said, setSaid] = useState('');
  const [soFar, setSoFar] = useState<number | null>(null);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => () => reading.current?.abort(), []);

  function saveFigures(): void {
    const name = `${boothId}-coffee-figures.csv`;
    downloadFile(name, 'text/csv', figuresCsv(figures, menu));
    setSaid(text.saved(name));
  }
  async function saveOrders(): Promise<void> {
    const abort = new AbortController();
    reading.current = abort;
    setSaid('');
    setSoFar(0);
    try {
      const orders = await fetchOrders(boothId, (count) => abort.signal.aborted || setSoFar(count), abort.signal);
      const name = `${boothId}-orders.csv`;
      downloadFile(name, 'text/csv', ordersCsv(orders, menu));
      setSaid(text.read(orders.length, name));
    } catch (problem) {
      if (abort.signal.aborted) return;
      console.warn('The orders could not be read.', problem);
      setSaid(text.failed);
    }
    setSoFar(null);
  }

  return (
    <section className="desk-card downloads" aria-labelledby="coffee-take-home">
      <h2 id="coffee-take-home">{text.takeHome}</h2>
      <ul>
        <li>
          <button type="button" className="desk-button desk-quiet" onClick={saveFigures}>
            {text.figuresCsv}
          </button>
          <p>{text.figuresCsvHelp}</p>
        </li>
        <li>
          <button
            type="button"
            className="desk-button desk-quiet"
            aria-disabled={soFar !== null}
            onClick={() => soFar === null && void saveOrders()}
          >
            {text.ordersCsv}
          </button>
          <p>{text.ordersCsvHelp}</p>
        </li>
      </ul>
      {soFar === null ? null : (
        <p className="reading-status">
          <progress aria-label={text.reading(soFar)} />
          {text.reading(soFar)}
        </p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
