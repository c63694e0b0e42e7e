import * as v from 'valibot';
import { findBooth } from '../../robots/booth-client.ts';
import { request } from '../../robots/request.ts';

const Text = v.nullable(v.string());
const Option = v.object({ optionId: v.string(), label: v.object({ en: Text, ja: Text }) });
const Answer = v.object({ data: v.object({ poll: v.object({ options: v.array(Option) }) }) });
const QUERY = `query($boothId: ID!, $pollId: ID!) {
  poll(boothId: $boothId, pollId: $pollId) { options { optionId label { en ja } } }
}`;

/** The options of a poll by what pages call them, in any language. @throws what `request` throws */
export async function readLabels(url: string, pollId: string): Promise<ReadonlyMap<string, string>> {
  const { graphqlUrl, apiKey, defaultBooth } = await findBooth(url);
  const answer = await request(graphqlUrl, {
    method: 'POST',
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { boothId: defaultBooth, pollId } }),
  });
  const { options } = v.parse(Answer, answer).data.poll;
  return new Map(
    options.flatMap(({ optionId, label }) =>
      [label.en, label.ja].flatMap((text) => (text === null ? [] : [[text, optionId] as const])),
    ),
  );
}

/** Votes by option, of a table by labels. @throws Error for a label that no option of the poll has */
export function byOption(
  table: Readonly<Record<string, number>>,
  optionOf: ReadonlyMap<string, string>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(table).map(([written, count]) => {
      // A phone says beside its own option that it is.
      const optionId = optionOf.get(written) ?? optionOf.get(written.replace(/ \([^)]*\)$/, ''));
      if (optionId === undefined) throw new Error(`The page shows "${written}", which is no option of the poll.`);
      return [optionId, count];
    }),
  );
}
