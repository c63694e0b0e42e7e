import type { Drink } from '../../../api/types.ts';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import { Words } from '../../../components/words.tsx';
import { useOrderText } from '../texts/use-order-text.ts';

/** A drink on the menu; tapped where `onChoose` is given. What is sold out stays in its place, so that nobody looks for it. */
export function DrinkCard({ drink, onChoose }: { drink: Drink; onChoose?: (() => void) | undefined }) {
  const text = useOrderText();
  const inside = (
    <>
      <DrinkPicture drinkId={drink.drinkId} icon={drink.icon} />
      <span className="drink-name">
        <Words text={drink.name} />
      </span>
      {drink.soldOut ? <span className="drink-sold-out">{text.soldOut}</span> : null}
    </>
  );
  const className = drink.soldOut ? 'drink drink-gone' : 'drink';
  if (!onChoose) return <div className={className}>{inside}</div>;
  return (
    <button
      type="button"
      className={className}
      aria-disabled={drink.soldOut}
      onClick={() => {
        if (!drink.soldOut) onChoose();
      }}
    >
      {inside}
    </button>
  );
}
