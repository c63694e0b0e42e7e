import { useId } from 'react';
import { kindOfDrink, type Layer, type Recipe, recipes } from './recipes.ts';
import { type Vessel, vessels } from './vessels.ts';
import './drink-picture.css';

function stack(layers: readonly Layer[], { brim, bottom }: Vessel) {
  let y = bottom;
  return layers.map(([colour, share]) => {
    const height = (bottom - brim.y) * share;
    y -= height;
    return { colour, y, height };
  });
}

function Top({ kind, vessel }: { kind: Recipe['top']; vessel: Vessel }) {
  const { y, left, right } = vessel.brim;
  const middle = (left + right) / 2;
  const half = (right - left) / 2;
  switch (kind) {
    case 'plain':
      return null;
    case 'foam':
      return (
        <g className="drink-foam">
          <path d={`M${left + 3} ${y + 5}c0-9 9-13 16-9 4-9 24-9 28 0 7-4 16 0 ${right - left - 50} 9Z`} />
          <path className="drink-dust" d={`M${middle - 12} ${y - 1}h.1M${middle} ${y - 3}h.1M${middle + 12} ${y}h.1`} />
        </g>
      );
    case 'spot':
      return <ellipse className="drink-foam" cx={middle} cy={y + 4} rx={half * 0.5} ry="5" />;
    case 'cream':
      return (
        <g className="drink-foam">
          <path d={`M${left + 2} ${y + 6}c-3-11 8-16 14-12 2-12 20-12 21 0 7-5 18 1 14 12Z`} />
          <path
            className="drink-dust"
            d={`M${middle - 9} ${y - 3}l4 3M${middle + 3} ${y - 8}l3 4M${middle + 11} ${y - 1}l-4 2`}
          />
        </g>
      );
    case 'heart':
      return (
        <path
          className="drink-foam drink-heart"
          d={`M${middle} ${y + 29}c-15-9-14-19-7-20 4 0 6 2 7 5 1-3 3-5 7-5 7 1 8 11-7 20Z`}
        />
      );
    default:
      return kind satisfies never;
  }
}

/** A drink, drawn from the side; for decoration, beside its name. */
export function DrinkPicture({ drinkId, icon }: { drinkId: string; icon: string | null }) {
  const clip = useId();
  const recipe: Recipe = recipes[kindOfDrink(drinkId, icon)];
  const vessel = vessels[recipe.vessel];
  return (
    <svg className="drink-picture" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <clipPath id={clip}>
        <path d={vessel.body} />
      </clipPath>
      {vessel.saucer ? <path className="drink-saucer" d="M16 95h80a26 9 0 0 1-22 9H38a26 9 0 0 1-22-9Z" /> : null}
      {vessel.handle === null ? null : <path className="drink-handle" d={vessel.handle} />}
      <path className="drink-inside" d={vessel.body} />
      <g clipPath={`url(#${clip})`}>
        {stack(recipe.layers, vessel).map(({ colour, y, height }) => (
          <rect key={y} x="0" y={y} width="120" height={height + 1} fill={colour} />
        ))}
        <path className="drink-shine" d={`M${vessel.brim.left + 7} ${vessel.brim.y}v80`} />
      </g>
      <path className="drink-outline" d={vessel.body} />
      <Top kind={recipe.top} vessel={vessel} />
    </svg>
  );
}
