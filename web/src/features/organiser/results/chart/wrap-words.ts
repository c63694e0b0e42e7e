import { textUnits } from '../../../screen/figures/fit-text.ts';

/** Where a line may break: after a blank, and between full-width characters. */
function piecesOf(text: string): string[] {
  return (
    text.match(
      /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]+\s*|\s+/gu,
    ) ?? []
  );
}

/** A piece that is too wide for a line, cut to lines. */
function cut(piece: string, widest: number): string[] {
  const parts: string[] = [''];
  for (const character of piece) {
    const last = parts[parts.length - 1] ?? '';
    if (last !== '' && textUnits(last + character) > widest) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/**
 * A text in lines, for SVG breaks none by itself; what doesn't fit the last ends in `…`.
 *
 * @param widest units of width per line: a full-width character is 2, others 1
 */
export function wrapWords(text: string, widest: number, mostLines: number): string[] {
  const lines: string[] = [''];
  for (const piece of piecesOf(text.trim()).flatMap((one) =>
    textUnits(one.trimEnd()) > widest ? cut(one, widest) : [one],
  )) {
    const line = lines[lines.length - 1] ?? '';
    if (line !== '' && textUnits((line + piece).trimEnd()) > widest) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  const trimmed = lines.map((line) => line.trimEnd());
  if (trimmed.length <= mostLines) return trimmed;
  const kept = trimmed.slice(0, mostLines);
  let last = kept[mostLines - 1] ?? '';
  while (textUnits(`${last}…`) > widest) last = [...last].slice(0, -1).join('');
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

/** A text without the characters that XML forbids (https://www.w3.org/TR/xml/#charsets), so that the file can be opened. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
