import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wifiString } from './wifi-string.ts';

/** Reads a field back as a phone does: up to the first `;` that no backslash precedes. */
function readField(text: string, key: string): string {
  const start = text.indexOf(`${key}:`) + key.length + 1;
  let value = '';
  for (let i = start; i < text.length && text[i] !== ';'; i++) {
    if (text[i] === '\\') i++;
    value += text[i];
  }
  return value;
}

describe('wifiString', () => {
  it('names network and password', () => {
    expect(wifiString({ ssid: 'Booth', password: 'latte-art' })).toBe('WIFI:T:WPA;S:Booth;P:latte-art;;');
  });

  it('escapes what carries meaning', () => {
    expect(wifiString({ ssid: 'a;b,c:"d"\\', password: 'p;q' })).toBe('WIFI:T:WPA;S:a\\;b\\,c\\:\\"d\\"\\\\;P:p\\;q;;');
  });

  it('joins an open network without a password', () => {
    expect(wifiString({ ssid: 'カフェ', password: null })).toBe('WIFI:T:nopass;S:カフェ;;');
    expect(wifiString({ ssid: 'x', password: '' })).toBe('WIFI:T:nopass;S:x;;');
  });

  it('gives back any name to a phone that reads it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 32 }), fc.string({ minLength: 8 }), (ssid, password) => {
        const text = wifiString({ ssid, password });
        expect(readField(text, 'WIFI:T:WPA;S')).toBe(ssid);
        const rest = text.slice(
          'WIFI:T:WPA;'.length + wifiString({ ssid, password: null }).length - 'WIFI:T:nopass;'.length - 1,
        );
        expect(readField(rest, 'P')).toBe(password);
      }),
    );
  });
});
