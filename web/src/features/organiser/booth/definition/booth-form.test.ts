import { describe, expect, it } from 'vitest';
import type { Booth } from '../../../../api/types.ts';
import { definitionOf, limits, toDefinition, toForm } from './booth-form.ts';
import { validateBooth } from './validate-booth.ts';

const bare: Booth = {
  boothId: 'b',
  name: { en: null, ja: 'ブース' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: null, languages: ['ja'] },
  theme: null,
  wifi: null,
  privacyUrl: null,
  version: 3,
};
const full: Booth = {
  ...bare,
  name: { en: 'Booth', ja: 'ブース' },
  entry: 'CODE',
  screen: { view: 'ROTATE', pollId: 'p', languages: ['ja', 'en'] },
  theme: 'dusk',
  wifi: { ssid: ' hall 1', password: ' secret ' },
  privacyUrl: 'https://example.com/privacy',
};

describe('a booth that nobody touched in the form', () => {
  it('is sent whole, as it was', () => {
    const { boothId: _, version: __, ...definition } = full;
    expect(definitionOf(full)).toEqual(definition);
  });

  it('has no field it has nothing for', () => {
    expect(JSON.stringify(definitionOf(bare))).toBe(
      '{"name":{"ja":"ブース"},"entry":"OPEN","screen":{"view":"POLL","languages":["ja"]}}',
    );
  });
});

describe('a form', () => {
  it('lets fields be emptied', () => {
    const form = { ...toForm(full), nameEn: ' ', pollId: '', ssid: '', password: '', privacyUrl: ' ' };
    expect(toDefinition(form, null)).toEqual({
      name: { ja: 'ブース' },
      entry: 'CODE',
      screen: { view: 'ROTATE', languages: ['ja', 'en'] },
    });
    expect(validateBooth(form)).toEqual({});
  });

  it.each([
    [{ nameEn: ' ', nameJa: '' }, { nameEn: 'NAME_MISSING' }],
    [{ nameJa: 'あ'.repeat(limits.name + 1) }, { nameJa: 'NAME_LONG' }],
    [{ nameJa: 'あ'.repeat(limits.name) }, {}],
    [{ ssid: '' }, { ssid: 'SSID_MISSING' }],
    [{ ssid: 's'.repeat(33) }, { ssid: 'SSID_LONG' }],
    [{ password: 'p'.repeat(64) }, { password: 'PASSWORD_LONG' }],
    [{ privacyUrl: 'example.com' }, { privacyUrl: 'BAD_ADDRESS' }],
    [{ privacyUrl: 'javascript:alert(1)' }, { privacyUrl: 'BAD_ADDRESS' }],
    [{ privacyUrl: `https://${'x'.repeat(501)}` }, { privacyUrl: 'BAD_ADDRESS' }],
    [{ privacyUrl: ' http://192.168.0.2/privacy ' }, {}],
  ])('with %j has the problems %j', (change, problems) => {
    expect(validateBooth({ ...toForm(full), ...change })).toEqual(problems);
  });
});
