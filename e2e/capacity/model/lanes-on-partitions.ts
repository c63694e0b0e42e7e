/**
 * How many of the lanes the fullest partition is as likely as not to hold: the least m with P(fullest ≤ m) ≥ 1/2, when
 * each lane falls on any partition alike. Exact: n! / p^n · [x^n] (Σ x^k / k!, k ≤ m)^p.
 */
export function lanesOnFullest(lanes: number, partitions: number): number {
  // A plan asks for the same few again and again while it looks for the voter who meets a limit.
  const key = `${lanes} on ${partitions}`;
  const known = found.get(key) ?? findLanes(lanes, partitions);
  found.set(key, known);
  return known;
}

const found = new Map<string, number>();

function findLanes(lanes: number, partitions: number): number {
  for (let most = Math.ceil(lanes / partitions); most < lanes; most += 1) {
    if (chanceOfAtMost(most, lanes, partitions) >= 0.5) return most;
  }
  return lanes;
}

/** P(no partition holds more than `most` lanes). */
export function chanceOfAtMost(most: number, lanes: number, partitions: number): number {
  // ways[n]: the coefficient times n! / partitions^n, kept as a probability all along so that nothing overflows.
  let chances = [1, ...Array.from({ length: lanes }, () => 0)];
  for (let placed = 1; placed <= partitions; placed += 1) {
    chances = chances.map((_, total) => {
      let chance = 0;
      for (let here = 0; here <= Math.min(most, total); here += 1) {
        chance += binomial(total, here, 1 / placed) * (chances[total - here] ?? 0);
      }
      return chance;
    });
  }
  return chances[lanes] ?? 0;
}

/** P(k of n fall on a partition that each falls on with the given chance). */
function binomial(n: number, k: number, chance: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways * chance ** k * (1 - chance) ** (n - k);
}
