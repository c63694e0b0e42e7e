import type { Drink } from '../../../api/types.ts';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import { Said, SaidText } from '../texts/said.tsx';

/** More than these have no room that could be read from five metres. */
const mostDrinks = 16;

/** The drinks; what is sold out stays in its place, so that nobody looks for it. */
export function BarMenu({ menu }: { menu: readonly Drink[] }) {
  return (
    <ul className={`bar-menu${menu.length > 8 ? ' long' : ''}`}>
      {menu.slice(0, mostDrinks).map((drink) => (
        <li key={drink.drinkId} className={drink.soldOut ? 'sold-out' : ''}>
          <span className="drink-plate">
            <DrinkPicture drinkId={drink.drinkId} icon={drink.icon} />
          </span>
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
