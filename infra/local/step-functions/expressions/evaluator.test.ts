import { describe, expect, it } from 'vitest';
import { InvalidDefinition } from '../errors.ts';
import { e, evaluate, load } from '../testing/run-states.ts';
import { createEvaluator } from './evaluator.ts';

const failed = { error: 'States.QueryEvaluationError' };

describe('the functions Step Functions adds', () => {
  it.each([
    ['$hash of a text', "$hash('input', 'SHA-1')", '140f86aae51ab9e1cda9b4254fe98a74eb54c1a1'],
    ['$hash by SHA-256', "$hash('', 'SHA-256')", 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['$hash by MD5', "$hash('a', 'MD5')", '0cc175b9c0f1b6a831c399e269772661'],
    ['$hash by an algorithm AWS lacks', "$hash('a', 'SHA-3')", failed],
    ['$random with a seed, as Java has it', '$random(42)', 0.7275636800328681],
    ['$random without', '$random() < 1 and $random() >= 0', true],
    ['$partition', '$partition([1, 2, 3, 4, 5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition into nothing', '$partition([1], 0)', failed],
    ['$range', '$range(0, 6, 2)', [0, 2, 4, 6]],
    ['$range downwards', '$range(3, 1, -1)', [3, 2, 1]],
    ['$range without a step', '$range(1, 2, 0)', failed],
    ['$range of more than 1,000', '$range(1, 1001, 1)', failed],
    ['$parse', `$parse('{"a":1}').a`, 1],
    ['$parse of no JSON', `$parse('{')`, failed],
    ['$uuid', '$contains($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/)', true],
  ])('%s', async (_, expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });
});

describe('values', () => {
  it.each([
    ['a look-up of nothing', '$states.input.missing', failed],
    ['a variable nobody assigned', '$nope', failed],
    ['an expression without a value', '$states.input.a[x = 3].x', failed],
    ['an expression that throws', `1 + 'a'`, failed],
    ['a function', '$uppercase', failed],
    ['a lambda', 'function($v) { $v }', failed],
    ['null', 'null', null],
    ['a filter', '$states.input.a[x = 1].y', 'one'],
    ['a sequence of one unwraps', '$states.input.a[x = 2].y', 'two'],
    ['a sequence of one kept', '[$states.input.a[x = 2].y]', ['two']],
    ['a look-up that maps over an array', '$states.input.a.y', ['one', 'two']],
    ['milliseconds stand still', '$millis() = $millis()', true],
    ['now is now', '$toMillis($now()) = $millis()', true],
    ['now by a picture', `$now('[Y0001]') = $fromMillis($millis(), '[Y0001]')`, true],
  ])('%s', async (_, expression, expected) => {
    const a = [
      { x: 1, y: 'one' },
      { x: 2, y: 'two' },
    ];
    expect(await evaluate(expression, { a })).toEqual(expected);
  });

  it('says which expression of which field gave nothing', () => {
    const evaluator = createEvaluator({ clock: () => 0, newId: () => '', random: () => 0 });
    const scope = { states: { input: {}, context: emptyContext }, variables: {} };
    expect(() => evaluator(' $states.input.a ')(scope, 'Output/v')).toThrow(
      "The JSONata expression '$states.input.a' specified for the field 'Output/v' returned nothing (undefined).",
    );
  });

  it('reads the clock, the ids and the chance it is given', async () => {
    const evaluator = createEvaluator({ clock: () => 1_000, newId: () => 'id', random: () => 0.5 });
    const scope = { states: { input: {}, context: emptyContext }, variables: {} };
    expect(await evaluator('[$now(), $millis(), $uuid(), $random()]')(scope, 'Output')).toEqual([
      '1970-01-01T00:00:01.000Z',
      1_000,
      'id',
      0.5,
    ]);
  });

  it('compiles an expression once', () => {
    const evaluator = createEvaluator({ clock: () => 0, newId: () => '', random: () => 0 });
    expect(evaluator('1 + 1')).toBe(evaluator('1 + 1'));
  });
});

const emptyContext = {
  Execution: { Id: '', Name: '', Input: null, StartTime: '' },
  StateMachine: { Id: '', Name: '' },
};

const pass = (expression: string) => load({ P: { Type: 'Pass', Output: { v: e(expression) }, End: true } });

describe('expressions that AWS refuses', () => {
  it.each([
    ['phone'],
    ['*'],
    ['**.a'],
    ['$'],
    ['$.a'],
    ['$$'],
    ['$$.a'],
    ['$states.input.a.($$.b)'],
    ['$count(items)'],
    ['items[x = 1]'],
    ["{ 'a': name }"],
    ['function($v) { name }'],
    ["$eval('1')"],
    ["$map(['1'], $eval)"],
    ['$a ?? 1'],
    ['$a ?: 1'],
    ['1 +'],
  ])('%s', (expression) => {
    expect(() => pass(expression)).toThrow(InvalidDefinition);
  });

  it('names the place', () => {
    expect(() => pass('phone')).toThrow("States.P.Output/v: a reference to 'phone' at the top level is not available");
  });

  it('and one that never ends', () => {
    expect(() => load({ P: { Type: 'Pass', Output: '{% 1', End: true } })).toThrow('must end in %}');
  });
});

describe('expressions that AWS takes', () => {
  it.each([
    ['$states.input.a[x = 1].y'],
    ['$map($states.input.a, function($v) { $v.x })'],
    ['$states.input.a{ x: y }'],
    ['$states.input.a^(x)'],
    ['$states.input.a^(>x, y)'],
    ['$states.input.a.($.x)'],
    ['$states.input.a.*'],
    ['$states.input.**.x'],
    ['$states.input.a.b.%.c'],
    ['$states.input.a ~> $count()'],
    ['$states.input ~> |a|{"z": x}|'],
    ['($q := $states.input; $q.a.x)'],
    ['$exists($states.input.a) ? 1 : 0'],
    ['$states.input.a#$i.{ "i": $i, "x": x }'],
    ['$states.input.a@$v.$v.x'],
    ['$filter($states.input.a, function($v, $i) { $i > 0 })'],
    ['[1..3]'],
    ['$match("x", /X/i)'],
    ['/* why */ 1'],
    ['\n  1 +\n  2\n'],
  ])('%s', (expression) => {
    expect(() => pass(expression)).not.toThrow();
  });
});
