import { type Fields, parseFields, parseList, parseNumber, parseOneOf, parseOptional, parseString } from '../parse.ts';
import { type Booth, screenViews } from '../types.ts';
import { parseText } from './parse-text.ts';

function parseWifi(value: unknown, what: string): NonNullable<Booth['wifi']> {
  const wifi: Fields = parseFields(value, what);
  return {
    ssid: parseString(wifi.ssid, `${what}.ssid`),
    password: parseOptional(wifi.password, `${what}.password`, parseString),
  };
}

/** A booth as the API shows it. */
export function parseBooth(value: unknown): Booth {
  const booth = parseFields(value, 'booth');
  const screen = parseFields(booth.screen, 'booth.screen');
  return {
    boothId: parseString(booth.boothId, 'booth.boothId'),
    name: parseText(booth.name, 'booth.name'),
    entry: parseOneOf(booth.entry, 'booth.entry', ['OPEN', 'CODE']),
    screen: {
      view: parseOneOf(screen.view, 'booth.screen.view', screenViews),
      pollId: parseOptional(screen.pollId, 'booth.screen.pollId', parseString),
      languages: parseList(screen.languages, 'booth.screen.languages', parseString),
    },
    theme: parseOptional(booth.theme, 'booth.theme', parseString),
    wifi: parseOptional(booth.wifi, 'booth.wifi', parseWifi),
    privacyUrl: parseOptional(booth.privacyUrl, 'booth.privacyUrl', parseString),
    version: parseNumber(booth.version, 'booth.version'),
  };
}
