import type { Option } from '../../../api/types.ts';

/** Case, accents, full or half width and the two kana don't matter to somebody who types with one thumb. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The options whose label has the wanted text, in any language. */
export function searchOptions(options: readonly Option[], wanted: string): readonly Option[] {
  const folded = fold(wanted.trim());
  if (folded === '') return options;
  return options.filter(({ label }) => fold(`${label.en ?? ''}\n${label.ja ?? ''}`).includes(folded));
}
