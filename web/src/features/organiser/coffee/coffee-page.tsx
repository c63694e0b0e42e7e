import { useDrinks } from '../../../api/live/use-drinks.ts';
import { useStore } from '../../../api/live/use-store.ts';
import type { OrderStatus } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { CoffeeDownloads } from './coffee-downloads.tsx';
import { CoffeeStrip } from './coffee-strip.tsx';
import { FigurePart } from './figure-part.tsx';
import { drinkFigures, modifierFigures } from './figures/label-figures.ts';
import { HourPart } from './hour-part.tsx';
import { useCoffeeText } from './texts/use-coffee-text.ts';
import { WaitPart } from './wait-part.tsx';
import '../booth/form/desk-form.css';
import '../results/results.css';
import '../results/table/results-table.css';
import '../results/pace/pace-plot.css';
import '../summary/summary.css';
import './coffee.css';

/** What the bar has served, live: by status, drink, option and hour, how long it takes, and the files of it. */
export default function CoffeePage({ boothId }: { boothId: string }) {
  const text = useCoffeeText();
  const language = useLanguage();
  const { data: figures, failed } = useDrinks(boothId);
  const menu = useStore(boothId).data?.menu ?? [];
  usePageTitle(text.title);
  if (!figures) {
    return (
      <div className="desk-page">
        <h1>{text.title}</h1>
        <p role="status" className="desk-card">
          {failed ? text.unreachable : text.loading}
        </p>
      </div>
    );
  }
  const statuses = figures.byStatus.map(({ key, count }) => {
    const name = text.statuses[key as OrderStatus] ?? key;
    return { key, count, name: { [language]: name } };
  });
  const time = new Date(figures.asOf).toLocaleTimeString(language === 'en' ? 'en-GB' : language);
  const hasOrders = figures.byStatus.some(({ count }) => count > 0);
  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      <p className="coffee-as-of">{text.asOf(time)}</p>
      <CoffeeStrip figures={figures} />
      {hasOrders ? null : <p className="desk-card">{text.none}</p>}
      {hasOrders ? (
        <>
          <div className="coffee-parts">
            {figures.byDrink.length > 0 ? (
              <FigurePart
                title={text.byDrink}
                note={text.byDrinkNote}
                head={text.drink}
                figures={drinkFigures(figures.byDrink, menu)}
              />
            ) : null}
            <FigurePart title={text.byStatus} head={text.status} figures={statuses} />
            {modifierFigures(figures.byModifier, menu).map(({ modifierId, name, choices }) => (
              <FigurePart
                key={modifierId}
                title={text.byModifier(pickText(name, language) || modifierId)}
                head={text.choice}
                figures={choices}
              />
            ))}
            <WaitPart waits={figures.waits} menu={menu} />
          </div>
          <HourPart figures={figures.byHour} />
          <CoffeeDownloads figures={figures} menu={menu} />
        </>
      ) : null}
    </div>
  );
}
