import type { Store, Text } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { languageOf, pickText } from '../../../i18n/pick-text.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { extrasOf } from './sold-out.ts';
import type { BarView } from './use-bar.ts';
import './bar.css';

interface SwitchProps {
  id: string;
  name: Text;
  /** What it is a choice of. */
  of?: Text;
  soldOut: boolean;
  bar: BarView;
}

function SoldOutSwitch({ id, name, of, soldOut, bar }: SwitchProps) {
  const text = useBaristaText();
  const language = useLanguage();
  const isChanging = Object.hasOwn(bar.wishes.soldOut, id);
  return (
    <li>
      <button
        type="button"
        className="sold-out"
        aria-pressed={soldOut}
        aria-label={`${of ? `${pickText(of, language)}: ` : ''}${pickText(name, language)}, ${text.soldOut}`}
        aria-busy={isChanging}
        onClick={() => bar.wish({ soldOut: { [id]: !soldOut } })}
      >
        <span>
          <b lang={languageOf(name, language)}>{pickText(name, language)}</b>
          {of ? <small lang={languageOf(of, language)}>{pickText(of, language)}</small> : null}
        </span>
        <span className="sold-out-state">{soldOut ? text.soldOut : text.there}</span>
      </button>
    </li>
  );
}

/** The menu, and what of it has run out: each drink, and each choice once for all drinks that have it. */
export function SoldOutSwitches({ bar, store }: { bar: BarView; store: Store }) {
  const text = useBaristaText();
  const extras = extrasOf(store);
  if (store.menu.length === 0) return <p className="desk-card">{text.noMenu}</p>;
  return (
    <>
      <section className="desk-card" aria-labelledby="bar-drinks">
        <h2 id="bar-drinks">{text.drinks}</h2>
        <p className="form-help">{text.hint}</p>
        <ul className="sold-outs">
          {store.menu.map(({ drinkId, name, soldOut }) => (
            <SoldOutSwitch key={drinkId} id={drinkId} name={name} soldOut={soldOut} bar={bar} />
          ))}
        </ul>
      </section>
      {extras.length > 0 ? (
        <section className="desk-card" aria-labelledby="bar-extras">
          <h2 id="bar-extras">{text.extras}</h2>
          <p className="form-help">{text.extrasHelp}</p>
          <ul className="sold-outs">
            {extras.map(({ choiceId, name, modifier, soldOut }) => (
              <SoldOutSwitch key={choiceId} id={choiceId} name={name} of={modifier} soldOut={soldOut} bar={bar} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
