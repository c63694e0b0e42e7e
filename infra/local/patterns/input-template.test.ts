import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownPattern } from './errors.ts';
import { compileInputTemplate } from './input-template.ts';
import { compileJsonPath } from './json-path.ts';

const event = { a: 'x"y', n: 5, o: { list: [{ b: true }], 'odd name': 1 }, 'detail-type': 'T' };

describe('a JSON path', () => {
  it.each<[string, unknown]>([
    ['$', event],
    ['$.a', 'x"y'],
    ['$.detail-type', 'T'],
    ['$.o.list[0].b', true],
    ["$.o['odd name']", 1],
    ['$.o.list[1].b', undefined],
    ['$.a.b', undefined],
    ['$.constructor', undefined],
  ])('%s', (path, expected) => {
    expect(compileJsonPath(path)(event)).toEqual(expected);
  });

  it.each(['a', '$..a', '$.a[*]', '$.o.list[?(@.b)]', '$a'])('refuses %s', (path) => {
    expect(() => compileJsonPath(path)).toThrow(UnknownPattern);
  });
});

describe('an input template', () => {
  it.each<[string, string]>([
    ['{"v": <$.a>}', '{"v": "x\\"y"}'],
    ['{"v": "is <$.a>!"}', '{"v": "is x\\"y!"}'],
    ['{"v": <$.n>, "w": "<$.n>"}', '{"v": 5, "w": "5"}'],
    ['{"v": <$.o.list>}', '{"v": [{"b":true}]}'],
    ['{"v": "<$.o.list>"}', '{"v": "[{\\"b\\":true}]"}'],
    ['{"v": <$.none>, "w": "<$.none>"}', '{"v": null, "w": ""}'],
    ['"a \\" <$.n>"', '"a \\" 5"'],
  ])('%s', (template, expected) => {
    expect(compileInputTemplate(template, compileJsonPath)(event)).toBe(expected);
  });

  it('refuses what gives no JSON', () => {
    for (const template of ['{"v": <$.a}', '{v: <$.a>}', 'text <$.a>']) {
      expect(() => compileInputTemplate(template, compileJsonPath)).toThrow(UnknownPattern);
    }
  });

  it('gives JSON that holds the value, whatever the value', () => {
    const render = compileInputTemplate('{"bare": <$.v>, "text": "<$.v>"}', compileJsonPath);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (v) => {
        expect(JSON.parse(render({ v }))).toEqual({ bare: v, text: v });
      }),
    );
  });
});
