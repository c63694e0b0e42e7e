import { en } from '../texts/en.ts';
import { ja } from '../texts/ja.ts';

/** What the booth takes. */
export const REASON_LENGTH = 200;

export type CommonReason = keyof typeof en.refuse.reasons;
export const commonReasons = Object.keys(en.refuse.reasons) as readonly CommonReason[];

/** A common reason as the customer reads it: in both languages, for nobody here knows theirs. */
export function reasonFor(reason: CommonReason): string {
  return `${en.refuse.reasons[reason]} / ${ja.refuse.reasons[reason]}`;
}
