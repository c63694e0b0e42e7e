import type { Text } from '../../../i18n/pick-text.ts';
import type { ScreenTexts } from './en.ts';
import { type Saying, sayText, textsOf, useLanguages } from './screen-language.ts';

function Sayings({ sayings, also }: { sayings: readonly Saying[]; also: boolean }) {
  const [first, ...rest] = sayings;
  if (first === undefined) return null;
  return (
    <>
      <span lang={first.language}>{first.text}</span>
      {also &&
        rest.map((one) => (
          <small key={one.language} lang={one.language}>
            {one.text}
          </small>
        ))}
    </>
  );
}

/** A text of the catalogue in the screen's languages: the first big, the others small below; `also={false}`: the first alone. */
export function Said({ say, also = true }: { say: (texts: ScreenTexts) => string; also?: boolean }) {
  const sayings = useLanguages().map((language) => ({ language, text: say(textsOf(language)) }));
  return <Sayings sayings={sayings} also={also} />;
}

/** A text of the organiser's, in the same way. */
export function SaidText({ text, also = true }: { text: Text; also?: boolean }) {
  return <Sayings sayings={sayText(text, useLanguages())} also={also} />;
}
