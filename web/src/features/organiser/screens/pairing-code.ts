/** Codes leave out what is easily taken for something else: 0, 1, I, L, O and U. */
const sign = /[23456789A-HJKMNP-TV-Z]/;
export const CODE_LENGTH = 6;

/** What was typed, or pasted with the address around it, as the code it was meant to be: at most six signs. */
export function tidyPairingCode(typed: string): string {
  const plain = typed.normalize('NFKC');
  const inAddress = /[?&]pair=([^&#\s]+)/i.exec(plain)?.[1];
  return (inAddress ?? plain)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, CODE_LENGTH);
}

/** Whether a tidied code may be a screen's: its length, and no sign that no code has. */
export function checkPairingCode(code: string): 'SHORT' | 'BAD_SIGN' | null {
  if ([...code].some((one) => !sign.test(one))) return 'BAD_SIGN';
  return code.length < CODE_LENGTH ? 'SHORT' : null;
}

/** As the screen shows it, in two halves. */
export function showPairingCode(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
