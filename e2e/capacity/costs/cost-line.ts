/** One line of the bill, in US dollars. */
export interface CostLine {
  readonly part: string;
  readonly what: string;
  readonly quantity: number;
  readonly dollars: number;
  /** Paid whether or not anybody comes. */
  readonly fixed: boolean;
}

export function costLine(
  part: string,
  what: string,
  quantity: number,
  price: { readonly value: number },
  fixed = false,
): CostLine {
  return { part, what, quantity, dollars: quantity * price.value, fixed };
}

export function sumDollars(lines: readonly CostLine[]): number {
  return lines.reduce((sum, { dollars }) => sum + dollars, 0);
}
