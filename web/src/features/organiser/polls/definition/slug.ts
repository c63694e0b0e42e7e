import { limits } from './form-state.ts';

/** Room for a number that tells two of the same name apart. */
const LONGEST = limits.id - 4;

/** A text as an id, `[a-z0-9-]`: `Step Functions!` → `step-functions`; '' where no letter or digit of those is in it. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** The wanted id, or the first of `wanted-2`, `wanted-3`… that nobody has. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
