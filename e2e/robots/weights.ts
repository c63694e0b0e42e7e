import { UsageProblem } from './errors.ts';
import type { Random } from './random.ts';

/** Option id to weight; an option that isn't named weighs 1. */
export type Weights = ReadonlyMap<string, number>;

/** `lambda=5,dynamodb=3`. @throws UsageProblem */
export function parseWeights(text: string): Weights {
  const weights = new Map<string, number>();
  for (const part of text.split(',').filter((piece) => piece.trim() !== '')) {
    const [id = '', value = '', ...rest] = part.split('=').map((piece) => piece.trim());
    const weight = value === '' ? Number.NaN : Number(value);
    if (id === '' || rest.length > 0 || !Number.isFinite(weight) || weight < 0)
      throw new UsageProblem(`--weights has "${part}": write option=weight, as in lambda=5,dynamodb=3.`);
    weights.set(id, weight);
  }
  return weights;
}

/** @throws UsageProblem that lists the poll's options, where a weight names none of them or too few weigh anything */
export function checkWeights(weights: Weights, optionIds: readonly string[], choices: number): void {
  const stranger = [...weights.keys()].find((id) => !optionIds.includes(id));
  if (stranger !== undefined)
    throw new UsageProblem(`The poll has no option "${stranger}". It has: ${optionIds.join(', ')}.`);
  if (optionIds.filter((id) => weightOf(weights, id) > 0).length < choices)
    throw new UsageProblem(`The poll asks for ${choices} choice(s): give as many options a weight above 0.`);
}

/** `choices` different options, each drawn by its weight among those left, in the poll's order. */
export function chooseOptions(
  random: Random,
  optionIds: readonly string[],
  weights: Weights,
  choices: number,
): readonly string[] {
  const chosen = new Set<string>();
  for (let drawn = 0; drawn < choices; drawn += 1) {
    const left = optionIds.filter((id) => !chosen.has(id) && weightOf(weights, id) > 0);
    let point = random() * left.reduce((sum, id) => sum + weightOf(weights, id), 0);
    const found = left.find((id) => {
      point -= weightOf(weights, id);
      return point < 0;
    });
    // A sum of fractions may round up past the last: then it's the last.
    const option = found ?? left.at(-1);
    if (option !== undefined) chosen.add(option);
  }
  return optionIds.filter((id) => chosen.has(id));
}

function weightOf(weights: Weights, id: string): number {
  return weights.get(id) ?? 1;
}
