/** As the API takes it. */
const username = /^[a-z0-9][a-z0-9._@+-]{0,63}$/;

/** A name as it was meant: small letters, full-width ones made plain, no blanks around. */
export function tidyUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** What is wrong with a tidied name; null when it can be used. */
export function checkUsername(name: string): 'MISSING' | 'LONG' | 'BLANKS' | 'BAD' | null {
  if (name === '') return 'MISSING';
  if (name.length > 64) return 'LONG';
  if (/\s/.test(name)) return 'BLANKS';
  return username.test(name) ? null : 'BAD';
}
