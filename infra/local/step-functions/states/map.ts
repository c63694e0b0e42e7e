import * as v from 'valibot';
import { queryError } from '../errors.ts';
import { innerScope } from '../expressions/scope.ts';
import { compileCount, compileTemplate } from '../expressions/template.ts';
import { isRecord, type Json, seal } from '../json.ts';
import { walk } from '../walk.ts';
import { runBranches } from './branches.ts';
import {
  anything,
  assignAndOutput,
  countOrExpression,
  everyState,
  parseFields,
  retryAndCatch,
  transition,
} from './fields.ts';
import { recovering } from './retry-and-catch.ts';
import type { LoadState } from './state.ts';

/** An inline Map runs at most 40 iterations at a time. */
const INLINE_CONCURRENCY = 40;

const mapFields = v.strictObject({
  Type: v.literal('Map'),
  ...everyState,
  Items: anything,
  ItemSelector: anything,
  ItemProcessor: v.looseObject({
    ProcessorConfig: v.exactOptional(v.strictObject({ Mode: v.exactOptional(v.literal('INLINE')) })),
  }),
  MaxConcurrency: v.exactOptional(countOrExpression),
  ...assignAndOutput,
  ...retryAndCatch,
  ...transition,
});

interface Item {
  readonly Index: number;
  readonly Key?: string;
  readonly Value: Json;
}

export const loadMap: LoadState = (definition, at, loader) => {
  const fields = parseFields(mapFields, definition, at);
  const { ProcessorConfig: _checked, ...processor } = fields.ItemProcessor;
  const machine = loader.machine(processor, `${at}.ItemProcessor`);
  const { evaluator } = loader;
  const compile = (field: 'Items' | 'ItemSelector') =>
    field in fields ? compileTemplate(fields[field], `${at}.${field}`, field, evaluator) : undefined;
  const itemsOf = compile('Items');
  const select = compile('ItemSelector');
  const concurrency = compileCount(fields.MaxConcurrency ?? 0, `${at}.MaxConcurrency`, 'MaxConcurrency', evaluator);

  return recovering(fields, at, loader, async ({ input, variables, context, run }) => {
    const scope = { states: { input, context }, variables };
    const items = listItems(itemsOf ? seal(await itemsOf(scope), 'Items') : input);
    const limit = Math.min((await concurrency(scope)) || INLINE_CONCURRENCY, INLINE_CONCURRENCY);
    const results = await runBranches(items.length, limit, run, async (index, itemRun) => {
      const Item = items[index] ?? { Index: index, Value: null };
      const itemContext = { ...context, Map: { Item } };
      const selected = select ? await select({ states: { input, context: itemContext }, variables }) : Item.Value;
      const itemInput = seal(selected, 'input');
      return walk(machine, { input: itemInput, variables: innerScope(variables), context: itemContext, run: itemRun });
    });
    return seal(results, 'result');
  });
};

/** An object's items are its entries, as `{ Key, Value }`. */
function listItems(items: Json): Item[] {
  if (Array.isArray(items)) return items.map((Value, Index) => ({ Index, Value }));
  if (!isRecord(items)) throw queryError(`The field 'Items' must be an array or an object.`);
  return Object.entries(items).map(([Key, Value], Index) => ({ Index, Key, Value: { Key, Value } }));
}
