import { describe, expect, it } from 'vitest';
import { compileFilters, compilePattern } from './compile-pattern.ts';
import { UnknownPattern } from './errors.ts';

const event = {
  source: 'boothpresso',
  'detail-type': 'Poll.Opened',
  detail: {
    visibility: 'PUBLIC',
    count: 5,
    text: '5',
    none: null,
    flag: true,
    empty: '',
    tags: ['a', 'b'],
    nothing: [],
    people: [{ name: 'Ada' }, { name: 'Bo' }],
    file: 'pictures/cat.jpg',
  },
};

const detail = (rule: unknown) => ({ detail: rule });

describe('an event pattern', () => {
  it.each<[string, unknown, boolean]>([
    ['exact string', { source: ['other', 'boothpresso'] }, true],
    ['another string', { source: ['other'] }, false],
    ['all fields must match', { source: ['boothpresso'], 'detail-type': ['x'] }, false],
    ['number', detail({ count: [5] }), true],
    ['number is not its spelling', detail({ text: [5] }), false],
    ['null', detail({ none: [null] }), true],
    ['absent is not null', detail({ absent: [null] }), false],
    ['boolean', detail({ flag: [true] }), true],
    ['empty string', detail({ empty: [''] }), true],
    ['list in the event: any', detail({ tags: ['b', 'c'] }), true],
    ['list in the event: none', detail({ tags: ['c'] }), false],
    ['objects in a list', detail({ people: { name: ['Bo'] } }), true],
    ['prefix', { 'detail-type': [{ prefix: 'Poll.' }] }, true],
    ['other prefix', { 'detail-type': [{ prefix: 'Booth.' }] }, false],
    ['prefix, any case', { 'detail-type': [{ prefix: { 'equals-ignore-case': 'POLL' } }] }, true],
    ['suffix', detail({ file: [{ suffix: '.jpg' }] }), true],
    ['equals-ignore-case', { source: [{ 'equals-ignore-case': 'BoothPresso' }] }, true],
    ['anything-but, other', detail({ visibility: [{ 'anything-but': ['STAFF'] }] }), true],
    ['anything-but, same', detail({ visibility: [{ 'anything-but': 'PUBLIC' }] }), false],
    ['anything-but needs a value', detail({ absent: [{ 'anything-but': 'x' }] }), false],
    ['anything-but prefix', detail({ file: [{ 'anything-but': { prefix: 'pictures/' } }] }), false],
    ['anything-but suffixes', detail({ file: [{ 'anything-but': { suffix: ['.png', '.gif'] } }] }), true],
    ['exists', detail({ count: [{ exists: true }] }), true],
    ['exists, absent', detail({ absent: [{ exists: true }] }), false],
    ['not exists', detail({ absent: [{ exists: false }] }), true],
    ['not exists, below what is absent', { other: { field: [{ exists: false }] } }, true],
    ['an object is no leaf', { detail: [{ exists: true }] }, false],
    ['an empty list is absent', detail({ nothing: [{ exists: false }] }), true],
    ['numeric', detail({ count: [{ numeric: ['=', 5] }] }), true],
    ['numeric range', detail({ count: [{ numeric: ['>', 0, '<=', 5] }] }), true],
    ['numeric range, outside', detail({ count: [{ numeric: ['>', 5, '<', 9] }] }), false],
    ['numeric of a string', detail({ text: [{ numeric: ['=', 5] }] }), false],
    ['wildcard', detail({ file: [{ wildcard: '*/c*.jpg' }] }), true],
    ['wildcard, no match', detail({ file: [{ wildcard: 'c*.jpg' }] }), false],
    ['wildcard, escaped star', detail({ file: [{ wildcard: '*\\*' }] }), false],
    ['wildcard ends do not overlap', { source: [{ wildcard: 'boothpresso*o' }] }, false],
    ['$or', { $or: [{ source: ['x'] }, detail({ count: [5] })] }, true],
    ['$or, none', { $or: [{ source: ['x'] }, { source: ['y'] }] }, false],
    ['$or within', detail({ $or: [{ count: [1] }, { flag: [true] }], visibility: ['PUBLIC'] }), true],
    ['inherited names are not fields', { constructor: [{ exists: true }] }, false],
  ])('%s', (_name, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['unknown operator', { source: [{ cidr: '10.0.0.0/8' }] }, '$.source[0].cidr'],
    [
      'unknown operator within anything-but',
      { source: [{ 'anything-but': { numeric: [] } }] },
      '$.source[0].anything-but',
    ],
    ['a value without a list', { source: 'x' }, '$.source'],
    ['an empty list', { source: [] }, '$.source'],
    ['an empty object', { detail: {} }, '$.detail'],
    ['two operators', { source: [{ prefix: 'a', suffix: 'b' }] }, '$.source[0]'],
    ['half a comparison', { n: [{ numeric: ['>'] }] }, '$.n[0].numeric'],
    ['an unknown comparison', { n: [{ numeric: ['toString', 1] }] }, '$.n[0].numeric'],
    ['exists of a string', { n: [{ exists: 'true' }] }, '$.n[0].exists'],
    ['two stars', { n: [{ wildcard: '**' }] }, '$.n[0].wildcard'],
    ['one alternative', { $or: [{ a: ['b'] }] }, '$.$or'],
    ['no object', 'x', '$'],
  ])('names what it does not know: %s', (_name, pattern, path) => {
    expect(() => compilePattern(pattern)).toThrow(UnknownPattern);
    expect(() => compilePattern(pattern)).toThrow(`${path}:`);
  });
});

describe('filters', () => {
  it('are alternatives, and none lets everything through', () => {
    const filters = [{ source: ['x'] }, { source: ['boothpresso'] }];
    const all = filters.map((pattern, at) => ({ pattern: JSON.stringify(pattern), path: `Filters[${at}]` }));
    expect(compileFilters(all)(event)).toBe(true);
    expect(compileFilters(all.slice(0, 1))(event)).toBe(false);
    expect(compileFilters([])(event)).toBe(true);
    expect(() => compileFilters([{ pattern: '{', path: 'Filters[0]' }])).toThrow('Filters[0]');
  });
});
