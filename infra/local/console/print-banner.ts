import { toString as drawQr } from 'qrcode';

export interface BannerOptions {
  /** What each address is for, and the address. */
  readonly urls: Readonly<Record<string, string>>;
  /** What the QR code says: the visitors' address. */
  readonly qr: string;
  /** Lines below: a sign-in, a hint. */
  readonly notes?: readonly string[];
  readonly write: (text: string) => void;
  /** Whether the terminal shows colours: the code is then dark on light whatever the terminal's own are. */
  readonly colours: boolean;
}

/** The addresses of the booth, one a line, in a column. */
export function formatUrls(urls: BannerOptions['urls']): string {
  const width = Math.max(0, ...Object.keys(urls).map((name) => name.length));
  return Object.entries(urls)
    .map(([name, url]) => `  ${name.padEnd(width)}  ${url}\n`)
    .join('');
}

/** Prints where the booth is, and the code that a phone scans. */
export async function printBanner({ urls, qr, notes = [], write, colours }: BannerOptions): Promise<void> {
  const code = await drawQr(qr, colours ? { type: 'terminal', small: true } : { type: 'utf8' });
  const below = notes.map((note) => `  ${note}\n`).join('');
  write(`\n${code}\n${formatUrls(urls)}${below === '' ? '' : `\n${below}`}\n`);
}
