/** A receipt as people read it out: `7K4Q-92`, the first six letters and digits of the whole. */
export function shortReceipt(receipt: string): string {
  const readable = receipt.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return readable.length <= 4 ? readable : `${readable.slice(0, 4)}-${readable.slice(4, 6)}`;
}
