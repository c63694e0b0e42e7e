import { jsonata, patiently, type States, when } from './language.ts';

/**
 * Reads several items at once and consistently, and asks again for what the store left unprocessed.
 * `keys` are JSONata texts of `[pk, sk]`; `found` names variables by the entity to look for. Set `$reads` to 0 before.
 */
export function readItems(
  name: string,
  keys: readonly [string, string][],
  found: Record<string, string>,
  next: string,
): States {
  const items = '$lookup($states.result.Responses, "${Transactions}")';
  const assign = Object.fromEntries(
    Object.entries(found).map(([variable, entity]) => [
      variable,
      jsonata(`($i := ${items}[entity.S = '${entity}']; $exists($i) ? $i : {})`),
    ]),
  );
  const check = `${name}: all read?`;
  return {
    [name]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:batchGetItem',
      Arguments: {
        RequestItems: {
          '${Transactions}': {
            Keys: keys.map(([pk, sk]) => ({ pk: { S: jsonata(pk) }, sk: { S: jsonata(sk) } })),
            ConsistentRead: true,
          },
        },
      },
      Assign: {
        ...assign,
        reads: jsonata('$reads + 1'),
        unread: jsonata('$count($keys($states.result.UnprocessedKeys)) > 0'),
      },
      ...patiently('DynamoDb'),
      Next: check,
    },
    [check]: {
      Type: 'Choice',
      Choices: [when('$unread and $reads >= 4', 'Unavailable'), when('$unread', name)],
      Default: next,
    },
  };
}
