/** As the API takes it. */
const boothId = /^[a-z0-9-]{1,64}$/;

/** An id as it was meant: small letters, full-width ones made plain, blanks as hyphens. */
export function tidyBoothId(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^-+/, '');
}

/** What is wrong with a tidied id; null when it can be used. */
export function checkBoothId(id: string): 'MISSING' | 'LONG' | 'BAD' | null {
  if (id === '') return 'MISSING';
  if (id.length > 64) return 'LONG';
  return boothId.test(id) ? null : 'BAD';
}
