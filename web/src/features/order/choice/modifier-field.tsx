import { useId } from 'react';
import type { Modifier } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';
import { useOrderText } from '../texts/use-order-text.ts';

interface Props {
  modifier: Modifier;
  chosen: string | null;
  onChoose: (choiceId: string) => void;
}

/** One question about the drink: its milk, its size. */
export function ModifierField({ modifier, chosen, onChoose }: Props) {
  const text = useOrderText();
  const name = useId();
  return (
    <fieldset className="modifier">
      <legend>
        <Words text={modifier.name} />
      </legend>
      <div className="modifier-choices">
        {modifier.choices.map(({ choiceId, name: label, soldOut }) => (
          <label key={choiceId} className={soldOut ? 'modifier-choice modifier-gone' : 'modifier-choice'}>
            <input
              type="radio"
              name={name}
              value={choiceId}
              checked={chosen === choiceId}
              disabled={soldOut}
              onChange={() => onChoose(choiceId)}
            />
            <span>
              <Words text={label} />
              {soldOut ? <small>{text.soldOut}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
