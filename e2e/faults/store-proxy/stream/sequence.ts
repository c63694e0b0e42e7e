/** Whether a sequence number comes after another: numbers of any length, zeros before them or not. */
export function isAfter(sequence: string, other: string): boolean {
  return sequence.padStart(40, '0') > other.padStart(40, '0');
}

/** The later of two sequence numbers. */
export function latest(sequence: string, other: string): string {
  return isAfter(sequence, other) ? sequence : other;
}
