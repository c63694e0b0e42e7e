import { useId } from 'react';
import type { Drink, DrinkFigures } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';
import { nameDrink } from './figures/label-figures.ts';
import { useCoffeeText } from './texts/use-coffee-text.ts';

/** How long each drink takes just now. */
export function WaitPart({ waits, menu }: { waits: DrinkFigures['waits']; menu: readonly Drink[] }) {
  const text = useCoffeeText();
  const id = useId();
  if (waits.length === 0) return null;
  const slowestFirst = waits.toSorted((a, b) => b.seconds - a.seconds);
  return (
    <section className="desk-card figure-part" aria-labelledby={id}>
      <h2 id={id}>{text.waits}</h2>
      <p className="pace-note">{text.waitsNote}</p>
      <table className="figures-table coffee-table">
        <caption className="visually-hidden">{text.waits}</caption>
        <thead>
          <tr>
            <th scope="col">{text.drink}</th>
            <th scope="col">{text.mean}</th>
          </tr>
        </thead>
        <tbody>
          {slowestFirst.map(({ drinkId, seconds }) => (
            <tr key={drinkId}>
              <th scope="row">
                <Words text={nameDrink(menu, drinkId)} />
              </th>
              <td>{text.waitValue(Math.floor(seconds / 60), seconds % 60)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
