import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { ja } from './ja.ts';

describe('the texts of the polls’ pages', () => {
  it('leave nothing empty', () => {
    for (const catalogue of [en, ja]) expect(JSON.stringify(catalogue)).not.toContain('""');
  });

  it('say how many in either language', () => {
    expect([en.ballots(1), en.ballots(1234), ja.ballots(1234)]).toEqual(['1 ballot', '1,234 ballots', '1,234票']);
    expect(en.confirmReset.ends(2, 183)).toBe(
      'Round 2 ends with 183 ballots. They are kept: you find them under Results.',
    );
    expect(ja.form.moved('紅茶', 1, 3)).toBe('紅茶は3個中1番目になりました。');
  });
});
