import * as v from 'valibot';
import { numbers } from '../workflows/parts/store-item.ts';
import type { BoothFile } from './booth-file.ts';
import type { Operator } from './operator.ts';

const beginning = v.object({ booth: v.looseObject({ boothId: v.string() }), store: v.looseObject({}) });
const page = v.object({ polls: v.array(v.looseObject({ pollId: v.string() })), next: v.optional(v.string()) });

const storeFields = ['menu', ...numbers];
const pollFields = 'pollId title options minChoices maxChoices allowChange results opensAt closesAt'.split(' ');

const pick = (given: Readonly<Record<string, unknown>>, fields: readonly string[]) =>
  Object.fromEntries(fields.filter((field) => field in given).map((field) => [field, given[field]]));

/** Reads a booth's definitions, page by page. */
export async function exportBooth({ run }: Pick<Operator, 'run'>, boothId: string): Promise<BoothFile> {
  const { booth, store } = v.parse(beginning, (await run('export-booth', { boothId, body: {} })).body);
  const polls: BoothFile['polls'] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { body } = await run('export-booth', { boothId, body: { after } });
    const { polls: some, next } = v.parse(page, body);
    polls.push(...some.map((poll) => ({ pollId: poll.pollId, ...pick(poll, pollFields) })));
    after = next;
  }
  return { format: 1, booth, store: pick(store, storeFields), polls, open: [] };
}
