import { useState } from 'react';
import type { Drink, Store } from '../../../api/types.ts';
import { DrinkPicture } from '../../../components/drinks/drink-picture.tsx';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { settleChoices } from '../../order/choice/settle-choices.ts';
import { SideSheet } from '../sheet/side-sheet.tsx';
import { useBaristaText } from '../texts/use-barista-text.ts';
import './walk-up.css';

interface Props {
  store: Store;
  onOrder: (drinkId: string, modifiers: Readonly<Record<string, string>>) => void;
  onClose: () => void;
}

function Choices({
  drink,
  picked,
  onPick,
}: {
  drink: Drink;
  picked: Readonly<Record<string, string>>;
  onPick: (modifierId: string, choiceId: string) => void;
}) {
  const text = useBaristaText();
  return drink.modifiers.map(({ modifierId, name, choices }) => (
    <fieldset key={modifierId} className="walk-up-choices">
      <legend>
        <Words text={name} />
      </legend>
      {choices.map((choice) => (
        <label key={choice.choiceId}>
          <input
            type="radio"
            name={`walk-up-${modifierId}`}
            checked={picked[modifierId] === choice.choiceId}
            disabled={choice.soldOut}
            onChange={() => onPick(modifierId, choice.choiceId)}
          />
          <span>
            <Words text={choice.name} />
            {choice.soldOut ? <small> {text.soldOut}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  ));
}

/** An order for somebody without a phone: the drink, its choices as most take them, and Order. */
export function WalkUpSheet({ store, onOrder, onClose }: Props) {
  const text = useBaristaText();
  const language = useLanguage();
  const [drinkId, setDrinkId] = useState<string | null>(null);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const drink = store.menu.find((one) => one.drinkId === drinkId && !one.soldOut);
  const modifiers = drink ? settleChoices(drink, picked).modifiers : {};
  return (
    <SideSheet title={text.walkUp.title} onClose={onClose}>
      <p className="form-help">{text.walkUp.help}</p>
      {store.menu.length === 0 ? <p>{text.noMenu}</p> : null}
      <fieldset className="walk-up-drinks">
        <legend className="visually-hidden">{text.drinks}</legend>
        {store.menu.map((one) => (
          <label key={one.drinkId} className={one.soldOut ? 'is-out' : ''}>
            <input
              type="radio"
              name="walk-up-drink"
              checked={drink?.drinkId === one.drinkId}
              disabled={one.soldOut}
              onChange={() => {
                setDrinkId(one.drinkId);
                setPicked({});
              }}
            />
            <DrinkPicture drinkId={one.drinkId} icon={one.icon} />
            <b>
              <Words text={one.name} />
            </b>
            {one.soldOut ? <small>{text.soldOut}</small> : null}
          </label>
        ))}
      </fieldset>
      {drink ? (
        <Choices
          drink={drink}
          picked={modifiers}
          onPick={(modifierId, choiceId) => setPicked({ ...picked, [modifierId]: choiceId })}
        />
      ) : null}
      <div className="walk-up-end">
        <button
          type="button"
          className="bar-button is-make"
          aria-disabled={!drink}
          onClick={() => {
            if (!drink) return;
            onOrder(drink.drinkId, modifiers);
            onClose();
          }}
        >
          {drink ? text.walkUp.order(pickText(drink.name, language)) : text.walkUp.choose}
        </button>
      </div>
    </SideSheet>
  );
}
