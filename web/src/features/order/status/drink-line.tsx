import { Fragment } from 'react';
import type { Text } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';

/** `Latte · Oat · Large`. */
export function DrinkLine({ name, choices }: { name: Text | null; choices: readonly Text[] }) {
  if (name === null) return null;
  return (
    <p className="drink-line">
      <Words text={name} />
      {choices.map((choice) => (
        <Fragment key={JSON.stringify(choice)}>
          {' · '}
          <Words text={choice} />
        </Fragment>
      ))}
    </p>
  );
}
