import { expect, test } from 'vitest';
import { SelectionSets } from './selection-set.ts';

const selections = new SelectionSets(`
  type Poll @aws_iam { pollId: ID! title: Text! options: [Option!]! }
  type Option { optionId: ID! label: Text }
  type Text { en: String ja: String }
`);

test('takes every field, of the types within too', () => {
  expect(selections.of('Poll')).toBe('{ pollId title { en ja } options { optionId label { en ja } } }');
});

test('says what the schema lacks', () => {
  expect(() => selections.of('Order')).toThrow('The schema has no type Order.');
});
