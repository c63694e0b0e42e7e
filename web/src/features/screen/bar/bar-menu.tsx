import type { Drink } from '../../../api/types.ts';
import { Said, SaidText } from '../texts/said.tsx';

/** The drinks; what is sold out stays in its place, so that nobody looks for it. */
export function BarMenu({ menu }: { menu: readonly Drink[] }) {
  return (
    <ul className={`bar-menu${menu.length > 8 ? ' long' : ''}`}>
      {menu.slice(0, 16).map((drink) => (
        <li key={drink.drinkId} className={drink.soldOut ? 'sold-out' : ''}>
          <span className="drink-name">
            <SaidText text={drink.name} />
          </span>
          {drink.soldOut && (
            <span className="drink-sold-out">
              <Said say={(texts) => texts.soldOut} also={false} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
