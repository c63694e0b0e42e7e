import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChosenDrink } from '../../../api/commands/choose-drink.ts';
import type { Drink, Order, Store } from '../../../api/types.ts';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import type { StartedHeld } from '../held/held.ts';
import { DrinkCard } from '../menu/drink-card.tsx';
import { saidProblem } from '../texts/said-problem.ts';
import { useOrderText } from '../texts/use-order-text.ts';
import { ModifierField } from './modifier-field.tsx';
import { settleChoices } from './settle-choices.ts';
import { TimeBar } from './time-bar.tsx';
import '../menu/menu.css';
import './choice.css';

interface Props {
  store: Store;
  order: Order;
  held: StartedHeld;
  now: number;
  onChoose: (choice: ChosenDrink) => void;
  /** The way out. */
  cancel: ReactNode;
}

/** Choosing: a drink, how it should be, and it is ordered. */
export function ChoiceView({ store, order, held, now, onChoose, cancel }: Props) {
  const text = useOrderText();
  const [drinkId, setDrinkId] = useState<string | null>(null);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of the two steps begins at its heading
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [drinkId]);

  const wanted = store.menu.find((drink) => drink.drinkId === drinkId) ?? null;
  const drink = wanted?.soldOut ? null : wanted;
  const settled = drink === null ? null : settleChoices(drink, picked);
  const until = order.expiresAt ?? held.expiresAt;
  let problem = saidProblem(held.problem, text);
  if (drinkId !== null && drink === null) problem = text.choose.gone;
  else if (settled !== null && settled.lost.length > 0) problem = text.choose.lost;

  return (
    <main className="choice">
      {until === null ? null : <TimeBar from={order.startedAt} until={until} now={now} />}
      <h1 ref={heading} tabIndex={-1}>
        {drink === null ? text.choose.title : <Words text={drink.name} />}
      </h1>
      <p role="status" className={problem === '' ? 'visually-hidden' : 'alert'}>
        {problem}
      </p>
      {drink === null || settled === null ? (
        <>
          <ul className="drinks">
            {store.menu.map((one) => (
              <li key={one.drinkId}>
                <DrinkCard
                  drink={one}
                  onChoose={() => {
                    setPicked({});
                    setDrinkId(one.drinkId);
                  }}
                />
              </li>
            ))}
          </ul>
          <div className="choice-out">{cancel}</div>
        </>
      ) : (
        <Details
          drink={drink}
          modifiers={settled.modifiers}
          onPick={(modifierId, choiceId) => setPicked({ ...picked, [modifierId]: choiceId })}
          onOrder={() => onChoose({ drinkId: drink.drinkId, modifiers: settled.modifiers })}
          onBack={() => setDrinkId(null)}
        />
      )}
    </main>
  );
}

interface DetailsProps {
  drink: Drink;
  modifiers: Readonly<Record<string, string>>;
  onPick: (modifierId: string, choiceId: string) => void;
  onOrder: () => void;
  onBack: () => void;
}

function Details({ drink, modifiers, onPick, onOrder, onBack }: DetailsProps) {
  const text = useOrderText();
  const language = useLanguage();
  return (
    <form
      className="choice-details"
      onSubmit={(event) => {
        event.preventDefault();
        onOrder();
      }}
    >
      <div className="choice-picture">
        <DrinkPicture drinkId={drink.drinkId} icon={drink.icon} />
      </div>
      {drink.modifiers.map((modifier) => (
        <ModifierField
          key={modifier.modifierId}
          modifier={modifier}
          chosen={modifiers[modifier.modifierId] ?? null}
          onChoose={(choiceId) => onPick(modifier.modifierId, choiceId)}
        />
      ))}
      <div className="order-go">
        <button type="submit" className="button">
          {text.choose.order(pickText(drink.name, language))}
        </button>
        <button type="button" className="link" onClick={onBack}>
          {text.choose.other}
        </button>
      </div>
    </form>
  );
}
