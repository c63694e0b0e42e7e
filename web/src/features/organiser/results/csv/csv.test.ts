import fc from 'fast-check';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../../../api/types.ts';
import { totalsCsv, votesCsv } from './vote-table.ts';
import { writeCsv } from './write-csv.ts';

const read = (csv: string) =>
  parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;
/** A field as it was before a quote kept a spreadsheet from reckoning it. */
const plain = (field: string | undefined) => (field ?? '').replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

const field = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", '＝', 'a', ' '),
    maxLength: 9,
  }),
);

describe('writeCsv', () => {
  it('is read back as it was written, whatever is in the fields', () => {
    // A quote that was there before a formula's sign can't be told from ours: such a field is left out here.
    const honest = field.filter((text) => plain(text) === text);
    fc.assert(
      fc.property(fc.array(fc.tuple(honest, honest), { minLength: 1, maxLength: 8 }), (rows) => {
        const [head, ...body] = read(writeCsv(['a', 'b'], rows));
        expect(head).toEqual(['a', 'b']);
        expect(body.map((row) => row.map(plain))).toEqual(rows);
      }),
    );
  });

  it('leaves no field that a spreadsheet would reckon', () => {
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 4 }), (row) => {
        for (const cell of read(writeCsv(row.map(String), [row])).flat())
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });

  it.each(['=1+1', '=1\n+cmd', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])('disarms %j', (formula) => {
    expect(read(writeCsv(['label'], [[formula]]))[1]).toEqual([`'${formula}`]);
  });

  it('begins with the byte order mark and ends its lines as RFC 4180 wants', () => {
    expect(writeCsv(['a'], [[1]])).toBe('\ufeff"a"\r\n"1"\r\n');
  });
});

const options: Option[] = [
  { optionId: 'tea', label: { en: 'Tea', ja: 'お茶' }, imageUrl: null, color: null },
  { optionId: '-x', label: { en: '=HYPERLINK("http://a")', ja: null }, imageUrl: null, color: null },
];

describe('votesCsv', () => {
  it('has a line per ballot, with ids and labels', () => {
    const votes = [
      { votedAt: '2026-05-04T10:00:00.000Z', options: ['tea', '-x'], round: 2, visitor: 'abc' },
      { votedAt: '2026-05-04T10:00:01.000Z', options: ['-x', 'gone'], round: 2, visitor: 'def' },
    ];
    expect(read(votesCsv(votes, options, 'ja'))).toEqual([
      ['votedAt', 'round', 'visitor', 'optionIds', 'labels'],
      ['2026-05-04T10:00:00.000Z', '2', 'abc', 'tea -x', 'お茶 | =HYPERLINK("http://a")'],
      ['2026-05-04T10:00:01.000Z', '2', 'def', "'-x gone", '\'=HYPERLINK("http://a") | gone'],
    ]);
  });
});

describe('totalsCsv', () => {
  it('has a line per option, in both languages', () => {
    const [option] = options;
    if (!option) throw new Error('there are options');
    expect(read(totalsCsv([{ option, rank: 1, count: 2, share: 2 / 3 }], 1, 3))[1]).toEqual([
      '1',
      '1',
      'tea',
      'Tea',
      'お茶',
      '2',
      '0.6667',
      '3',
    ]);
  });
});
