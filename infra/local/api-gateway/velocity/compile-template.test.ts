import { describe, expect, it } from 'vitest';
import { compileTemplate } from './compile-template.ts';
import { TemplateRenderError, TemplateSyntaxError } from './errors.ts';
import type { RootShape } from './scope.ts';
import { HostObject, toValue, type Value } from './values.ts';

const roots: Record<string, RootShape> = {
  context: { methods: new Set(), properties: new Set(['requestId', 'override']) },
  input: { methods: new Set(['path']), properties: new Set(['body']) },
};

function render(source: string, data: unknown = {}): string {
  const input = new HostObject({ path: () => toValue(data) }, new Map([['body', 'text']]));
  const context = new Map<string, Value>([
    ['requestId', 'r1'],
    ['override', new Map()],
  ]);
  return compileTemplate(source, roots)({ input, context });
}

describe('a template', () => {
  it.each([
    ['a $context.requestId b ${context.requestId}', 'a r1 b r1'],
    ['$input.body $!context.override.gone $context.override.gone', 'text  $context.override.gone'],
    ['#set($x = 1 + 2 * 3)$x #set($y = 7 / 2)$y', '7 3'],
    ['#set($x = "a$context.requestId")$x #set($y = \'$context.requestId\')$y', 'ar1 $context.requestId'],
    ['#set($m = {"a": 1, "b": [1, 2]})$m.a $m["b"] $m.size() $m.get("b").size()', '1 [1, 2] 2 2'],
    ['#set($context.override.status = 409)$context.override.status', '409'],
    ['#set($context.override["Retry-After"] = "1")$context.override.get("Retry-After")', '1'],
    ['#foreach($i in [1, 2, 3])$i#if($foreach.hasNext),#end#end', '1,2,3'],
    ['#foreach($e in $input.path("$").entrySet())$e.key=$e.value;#end', "name=O'Brien;n=1;f=false;none=$e.value;"],
    ['## a remark\nx#* another *#y', 'xy'],
    ['#[[$raw #if]]#', '$raw #if'],
    ['costs 5$ # 1', 'costs 5$ # 1'],
  ])('%s', (source, printed) => {
    const data = { name: "O'Brien", n: 1, f: false, none: null };
    expect(render(source, source.includes('input.path') ? data : {})).toBe(printed);
  });

  it.each([
    ['""', true],
    ['0', true],
    ['false', false],
    ['$input.path("$").gone', false],
    ['$input.path("$").f', false],
    ['!$input.path("$").gone', true],
    ['1 == "1"', true],
    ['"a" == "b"', false],
    ['$input.path("$").gone == "x"', false],
    ['$input.path("$").n == 1 && ($input.path("$").n < 2 || false)', true],
    ['"b".equals("b") and not false', true],
  ])('takes %s for %s', (condition, isTrue) => {
    expect(render(`#set($b = "b")#if(${condition.replace('"b".', '$b.')})yes#{else}no#end`, { f: false, n: 1 })).toBe(
      isTrue ? 'yes' : 'no',
    );
  });

  it.each([
    [`replaceAll("(b)", "<$1>")`, 'a<b>c'],
    [`replaceAll("b", "\\$")`, 'a$c'],
    ['substring(1)', 'bc'],
    ['substring(0, 1)', 'a'],
    ['length()', '3'],
    ['isEmpty()', 'false'],
    ['startsWith("ab")', 'true'],
    ['matches("a.")', 'false'],
    ['matches("a.c")', 'true'],
    ['contains("bc")', 'true'],
    ['split("b")', '[a, c]'],
    ['toUpperCase().toLowerCase().toString()', 'abc'],
  ])('has Java’s %s', (call, printed) => {
    expect(render(`#set($s = "abc")$s.${call}`)).toBe(printed);
  });

  it('reads keys that JavaScript knows otherwise as keys', () => {
    const data = JSON.parse('{"__proto__":"p","constructor":"c","toString":"t","size":"s"}');
    const at = '$input.path("$")';
    expect(render(`${at}.__proto__ ${at}.constructor ${at}.toString ${at}.size ${at}.size()`, data)).toBe('p c t s 4');
    expect(render(`$!${at.slice(1)}.constructor$!${at.slice(1)}.hasOwnProperty`, {})).toBe('');
  });

  it.each([
    ['$unknown', 'never set'],
    ['$context.unknown', 'unknown here'],
    ['$input.unknown()', 'unknown here'],
    ['#set($s = "")$s.getClass()', 'getClass'],
    ['#macro(x)y#end', 'macro'],
    ['#evaluate("x")', 'evaluate'],
    ['#foreach($i in [1..3])$i#end', 'ranges'],
    ['#set($input.path("x") = 1)', "can't be set"],
    ['#set($x = )', 'Parse error'],
    ['#if(true)x', '#end'],
    ['#if(true)a#else b', '#end'],
    ['#foreach($i in [1])#if($i)x#end', '#end'],
    ['a#end b', '#end'],
  ])('is refused when it is read: %s', (source, why) => {
    expect(() => compileTemplate(source, roots)).toThrow(TemplateSyntaxError);
    expect(() => compileTemplate(source, roots)).toThrow(why);
  });

  it('fails on data that it can’t treat', () => {
    expect(() => render('#set($s = "abc")$s.substring(9)')).toThrow(TemplateRenderError);
    expect(() => render('$input.path("$").n.length()', { n: 1 })).toThrow('no method length');
  });
});
