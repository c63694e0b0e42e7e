interface Limits {
  readonly minChoices: number;
  readonly maxChoices: number;
}

export const isSingle = (limits: Limits): boolean => limits.maxChoices === 1;

/** The choice after a tap: one of a kind replaces the other; of several, a tap more than allowed changes nothing. */
export function toggle(chosen: readonly string[], optionId: string, limits: Limits): readonly string[] {
  if (isSingle(limits)) return [optionId];
  if (chosen.includes(optionId)) return chosen.filter((other) => other !== optionId);
  return chosen.length < limits.maxChoices ? [...chosen, optionId] : chosen;
}

/** How many more options the vote needs. */
export function missing(chosen: readonly string[], limits: Limits): number {
  return Math.max(0, limits.minChoices - chosen.length);
}
