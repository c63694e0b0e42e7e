import type { Entries } from '../../../../i18n/entries.ts';

/** The poster and its page in English. */
export const en = {
  title: 'Poster',
  intro: 'For the stand, the door or the queue. Print it without margins, at 100%.',
  loading: 'Loading the booth…',
  unreachable: 'The booth can’t be loaded just now. We keep trying.',
  settings: 'Settings',
  size: 'Paper',
  languages: 'Languages',
  languageNames: { en: 'English', ja: '日本語' },
  headline: 'Headline',
  headlines: { BOOTH: 'The booth’s name', POLL: 'The question on the screen' },
  wifi: 'With the Wi-Fi’s code',
  saveInk: 'Save ink: no dark ground',
  print: 'Print…',
  preview: 'The poster',
  codeEntry:
    'This booth asks for the code on its screen, and that changes every few minutes, so no poster can carry it. The poster leads to the booth and tells visitors to look up.',
  localAddress: (address: string) =>
    `Phones can’t reach ${address}: it means this laptop alone. Start the booth with its address on the Wi-Fi.`,
  sheet: {
    callOpen: 'Scan. Tap. Look up!',
    callCode: 'Scan, type the code, look up!',
    scan: 'Scan the code',
    scanMore: 'with your phone’s camera. No app, no account.',
    code: 'Type the code',
    codeMore: 'that the screen shows right now.',
    vote: 'Tap your favourite',
    voteMore: 'Two taps, and your vote is in.',
    lookUp: 'Look up',
    lookUpMore: 'Your animal drops in on the screen.',
    wifi: 'Wi-Fi',
    wifiMore: 'Scan to join',
    network: (ssid: string) => `Network: ${ssid}`,
    password: (password: string) => `Password: ${password}`,
    privacy: 'Privacy',
    address: 'Or open',
    qr: (address: string) => `QR code of ${address}`,
    wifiQr: (ssid: string) => `QR code of the Wi-Fi ${ssid}`,
  },
} satisfies Entries;
