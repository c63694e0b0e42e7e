import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drink } from '../../../../../api/types.ts';
import { adoptIds, adoptSoldOut } from './adopt-menu.ts';
import { editMenu, findRow, type MenuEdit, newKey } from './edit-menu.ts';
import { limits, type MenuForm, type MenuRow, meanSame, toForm, toMenu } from './menu-form.ts';
import { addField, nameField, validateMenu } from './validate-menu.ts';

const milk = (soldOut = false) => ({
  ...{ modifierId: 'milk', name: { en: 'Milk', ja: null } },
  choices: [
    { choiceId: 'oat', name: { en: 'Oat', ja: 'オーツ' }, soldOut },
    { choiceId: 'whole', name: { en: 'Whole', ja: null }, soldOut: false },
  ],
});
const drink = (drinkId: string, over: Partial<Drink> = {}): Drink => ({
  ...{ drinkId, name: { en: drinkId, ja: null }, icon: null, soldOut: false, modifiers: [] },
  ...over,
});
const menu = [drink('latte', { modifiers: [milk()] }), drink('mocha', { icon: 'mocha', soldOut: true })];
const run = (form: MenuForm, ...edits: MenuEdit[]) => edits.reduce(editMenu, form);
const setName = (key: string, en: string, ja = ''): MenuEdit => ({ kind: 'SET', key, fields: { name: { en, ja } } });

describe('a menu in its form', () => {
  it('comes out as it went in', () => {
    expect(toMenu(toForm(menu))).toEqual([
      {
        ...{ drinkId: 'latte', name: { en: 'latte' }, soldOut: false },
        modifiers: [
          {
            ...{ modifierId: 'milk', name: { en: 'Milk' } },
            choices: [
              { choiceId: 'oat', name: { en: 'Oat', ja: 'オーツ' }, soldOut: false },
              { choiceId: 'whole', name: { en: 'Whole' }, soldOut: false },
            ],
          },
        ],
      },
      { drinkId: 'mocha', name: { en: 'mocha' }, icon: 'mocha', soldOut: true, modifiers: [] },
    ]);
  });

  it('moves, removes and changes rows at every depth', () => {
    const form = run(
      toForm(menu),
      { kind: 'MOVE', key: 'mocha', by: -1 },
      { kind: 'MOVE', key: 'mocha', by: -1 },
      { kind: 'MOVE', key: 'latte.milk.oat', by: 1 },
      { kind: 'SET', key: 'latte.milk.whole', fields: { soldOut: true } },
    );
    expect(toMenu(form).map(({ drinkId }) => drinkId)).toEqual(['mocha', 'latte']);
    expect(toMenu(form)[1]?.modifiers[0]?.choices.map(({ choiceId, soldOut }) => [choiceId, soldOut])).toEqual([
      ['whole', true],
      ['oat', false],
    ]);
    expect(findRow(run(form, { kind: 'REMOVE', key: 'latte.milk' }).rows, 'latte')?.rows).toEqual([]);
  });

  it('names what is new, and keeps the names once they are saved', () => {
    const form = run(
      toForm(menu),
      { kind: 'ADD', to: null },
      setName(newKey(1), 'Flat White'),
      { kind: 'ADD', to: newKey(1) },
      setName(newKey(2), '', 'ミルク'),
      setName(newKey(3), 'Latte'),
      setName(newKey(4), 'Oat'),
    );
    const made = toMenu(form)[2];
    expect(made).toMatchObject({ drinkId: 'flat-white', modifiers: [{ modifierId: 'modifier-1' }] });
    // A drink has the first id already, and either is sold out by its id; the oat milk is one for all drinks.
    expect(made?.modifiers[0]?.choices.map(({ choiceId }) => choiceId)).toEqual(['latte-2', 'oat']);
    const renamed = run(adoptIds(form, form), setName(newKey(1), 'Magic'));
    expect(toMenu(renamed)[2]?.drinkId).toBe('flat-white');
  });

  it('has no id twice, whatever is done to it', () => {
    const keys = ['latte', 'mocha', 'latte.milk', 'latte.milk.oat', ...[1, 2, 3, 4, 5, 6].map(newKey)];
    const key = fc.constantFrom(...keys);
    const names = fc.constantFrom('Oat', 'latte', 'Mocha!', '抹茶', '');
    const edit: fc.Arbitrary<MenuEdit> = fc.oneof(
      fc.record({ kind: fc.constant('ADD' as const), to: fc.option(key) }),
      fc.record({ kind: fc.constant('REMOVE' as const), key }),
      fc.record({ kind: fc.constant('MOVE' as const), key, by: fc.constantFrom(1 as const, -1 as const) }),
      fc.tuple(key, names).map(([of, name]) => setName(of, name)),
    );
    const areDistinct = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const made = toMenu(run(toForm(menu), ...edits));
        const drinkIds = made.map(({ drinkId }) => drinkId);
        areDistinct(drinkIds);
        for (const { modifiers } of made) {
          areDistinct(modifiers.map(({ modifierId }) => modifierId));
          for (const { choices } of modifiers) areDistinct([...choices.map(({ choiceId }) => choiceId), ...drinkIds]);
        }
      }),
    );
  });
});

describe('validateMenu', () => {
  it('takes what the contract takes', () => {
    expect(validateMenu(toForm(menu))).toEqual([]);
    expect(validateMenu(toForm([]))).toEqual([]);
    expect(validateMenu(run(toForm(menu), setName('mocha', '☕'.repeat(60))))).toEqual([]);
  });

  it('says what is missing or too long, field by field', () => {
    const form = run(
      toForm(menu),
      setName('latte', '  '),
      setName('latte.milk.oat', 'Oat', 'オ'.repeat(61)),
      { kind: 'ADD', to: 'mocha' },
      setName(newKey(1), 'Syrup'),
      { kind: 'REMOVE', key: newKey(2) },
      { kind: 'REMOVE', key: newKey(3) },
    );
    expect(validateMenu(form)).toEqual([
      { field: nameField('latte', 'en'), kind: 'MISSING' },
      { field: nameField('latte.milk.oat', 'ja'), kind: 'LONG' },
      { field: addField(newKey(1)), kind: 'NO_CHOICES' },
    ]);
  });

  it('refuses a menu that no message could carry', () => {
    const choices = Array.from({ length: 20 }, (_, i) => ({
      ...{ choiceId: `choice-${i}`, name: { en: 'x'.repeat(60), ja: 'あ'.repeat(60) }, soldOut: false },
    }));
    const modifiers = Array.from({ length: 10 }, (_, i) => ({
      modifierId: `m${i}`,
      name: { en: 'M', ja: null },
      choices,
    }));
    const big = Array.from({ length: 10 }, (_, i) => drink(`d${i}`, { modifiers }));
    expect(validateMenu(toForm(big))).toEqual([{ field: addField(null), kind: 'TOO_LARGE' }]);
  });

  it('has no more drinks than the contract', () => {
    const full = toForm(Array.from({ length: limits.drink }, (_, i) => drink(`d${i}`)));
    expect(run(full, { kind: 'ADD', to: null })).toBe(full);
  });
});

describe('what baristas sell out meanwhile', () => {
  const theirs = toForm([drink('latte', { modifiers: [milk(true)] }), drink('mocha', { soldOut: false })]);
  const soldOut = (form: MenuForm, key: string) => (findRow(form.rows, key) as MenuRow).soldOut;

  it('is taken over, but not where it was changed here', () => {
    const base = toForm(menu);
    const mine = run(base, setName('latte', 'Caffè latte'), {
      kind: 'SET',
      key: 'latte.milk.whole',
      fields: { soldOut: true },
    });
    const adopted = adoptSoldOut(mine, base, theirs);
    expect(soldOut(adopted, 'latte.milk.oat')).toBe(true);
    expect(soldOut(adopted, 'latte.milk.whole')).toBe(true);
    expect(soldOut(adopted, 'mocha')).toBe(false);
    expect(findRow(adopted.rows, 'latte')?.name.en).toBe('Caffè latte');
    expect(
      meanSame(adoptSoldOut(base, base, theirs), run(theirs, { kind: 'SET', key: 'mocha', fields: { icon: 'mocha' } })),
    ).toBe(true);
  });
});
