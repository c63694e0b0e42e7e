/**
 * A stream's sequence number so padded that comparing text compares numbers.
 * DynamoDB says 21 to 40 digits; throws RangeError on anything that isn't up to 40 digits.
 */
export function paddedSequence(sequence: string): string {
  if (!/^[0-9]{1,40}$/.test(sequence)) throw new RangeError(`Not a sequence number: ${JSON.stringify(sequence)}`);
  return sequence.padStart(40, '0');
}
