import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textUnits } from '../../../screen/figures/fit-text.ts';
import { resultRows } from '../figures/result-rows.ts';
import { ReportChart } from './report-chart.tsx';
import { wrapWords, xmlText } from './wrap-words.ts';

const draw = (title: string, label: string, color: string | null = null) => {
  const options = [{ optionId: 'a', label: { en: label, ja: null }, imageUrl: 'https://a.example/a.png', color }];
  const rows = resultRows(options, { ballots: 4, counts: [{ optionId: 'a', count: 3 }] });
  return renderToStaticMarkup(<ReportChart title={title} note="4 ballots" rows={rows} language="en" />);
};

describe('ReportChart', () => {
  it('says the question, the labels and the figures', () => {
    const svg = draw('Tea or coffee?', 'Tea');
    for (const said of ['Tea or coffee?', 'Tea', '>3<', '75%', '4 ballots']) expect(svg).toContain(said);
  });

  it('stands by itself: no style sheet, no class, no address but the namespace', () => {
    const svg = draw('Tea', 'Tea', '#112233');
    expect(svg).not.toMatch(/class=|<style|<image|href|url\(|var\(/);
    expect(svg.match(/https?:/g)).toHaveLength(1);
    expect(svg).toContain('#112233');
  });

  it('draws no text as markup', () => {
    const svg = draw('<script>alert(1)</script>', '"><image href=x onerror=alert(1)>', 'url(https://evil.example)');
    expect(svg).not.toMatch(/<script|<image|evil/);
  });
});

describe('wrapWords', () => {
  it('breaks at blanks, between full-width characters, and in a word that is too long', () => {
    expect(wrapWords('Amazon API Gateway', 12, 2)).toEqual(['Amazon API', 'Gateway']);
    expect(wrapWords('好きなサービスは', 8, 3)).toEqual(['好きなサ', 'ービスは']);
    expect(wrapWords('aaaaaaaaaa', 4, 3)).toEqual(['aaaa', 'aaaa', 'aa']);
    expect(wrapWords('one two three four', 8, 2)).toEqual(['one two', 'three…']);
  });

  it('keeps every line within its width, and their number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 4, max: 60 }), (text, widest) => {
        const lines = wrapWords(text, widest, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(textUnits(line)).toBeLessThanOrEqual(Math.max(widest, 2));
      }),
    );
  });
});

describe('xmlText', () => {
  it('leaves nothing that XML forbids', () => {
    expect(xmlText('a\u0000b\ud800c\u000bd\ne')).toBe('ab\ufffdcd\ne');
  });
});
