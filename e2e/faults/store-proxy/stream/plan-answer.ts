import type { Random } from '../../../robots/random.ts';
import type { StreamRule } from '../rules.ts';

/** What becomes of an answer with records, and where its reader goes on. */
export type Planned =
  | { readonly kind: 'pass' }
  /** All of it, and all of it again. */
  | { readonly kind: 'again' }
  /** All of it, then the `back`th batch before it (1: this one) once more, then on. */
  | { readonly kind: 'later'; readonly back: number }
  /** All of it, then its last `back` records again and on; they may be of earlier batches. */
  | { readonly kind: 'rewind'; readonly back: number }
  /** The first `keep` records, then on after them. */
  | { readonly kind: 'cut'; readonly keep: number };

/** What one reader has been given, this answer included. */
export interface Given {
  /** Records of this answer; at least one. */
  readonly records: number;
  /** Batches that could be given again, this one included. */
  readonly batches: number;
  /** Records in those batches that could be the last before reading goes on: one fewer than there are. */
  readonly marks: number;
}

/** Decides by chance what becomes of an answer with records. */
export function planAnswer(rule: StreamRule, { records, batches, marks }: Given, random: Random): Planned {
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  let draw = random();
  const falls = (share: number) => {
    draw -= share;
    return draw < 0;
  };
  if (falls(rule.again)) return { kind: 'again' };
  if (falls(rule.later)) return { kind: 'later', back: upTo(batches) };
  if (falls(rule.rewind) && marks > 0) return { kind: 'rewind', back: upTo(marks) };
  if (falls(rule.cut) && records > 1) return { kind: 'cut', keep: upTo(records - 1) };
  return { kind: 'pass' };
}
