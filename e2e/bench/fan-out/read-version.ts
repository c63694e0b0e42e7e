const label = Buffer.from('"version":');

/** The version of the tally in a frame, read off its bytes as cheaply as can be; undefined in a frame without one. */
export function readVersion(frame: Buffer): number | undefined {
  const found = frame.indexOf(label);
  if (found < 0) return undefined;
  let version = 0;
  for (let at = found + label.length; at < frame.length; at += 1) {
    const digit = (frame[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    version = version * 10 + digit;
  }
  return version;
}
