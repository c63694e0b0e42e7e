import { announce } from './announce.ts';
import { hasRole } from './caller.ts';
import { fail, failures } from './failures.ts';
import { jsonata, patiently, type State, type States } from './language.ts';
import { askUserPool } from './staff.ts';

/**
 * A new booth has its admin for an organiser. The booth is written first, with a STAFF item that says so; then come the
 * groups.
 * An admin whom the STAFF item names and whose token doesn't: the groups may be missing since a fault, or the token is
 * from before. Then the groups are seen to again before anything else happens.
 * The operator's token names every booth's organiser, so that a booth as it was founded is seen to as well.
 */
export const isFounder = `('admin' in $groups and $staff.role.S = 'organiser'
  and ($item.version.N = '1' or $not(${hasRole('organiser')})))`;

/** The STAFF item of the caller. The pool takes a name in any capitals; the booth's notes have it in small letters. */
export const founderKey: [string, string] = [`'BOOTH#' & $boothId`, `'STAFF#' & $lowercase($username)`];

/** Needs `$booth`, `$username` and `item`, the text of the BOOTH item; a booth that is there already leads to `taken`. */
export function foundBooth(item: string, taken: string, next: string): States {
  return {
    'Find organiser': askUserPool('adminGetUser', founder, {
      expected: { UserNotFoundException: 'No such person' },
      next: 'Found booth',
    }),
    'Found booth': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:transactWriteItems',
      Arguments: {
        ClientRequestToken: jsonata('$uuid()'),
        TransactItems: [
          {
            Put: {
              TableName: '${Transactions}',
              Item: jsonata(item),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          {
            Put: {
              TableName: '${Transactions}',
              Item: {
                pk: { S: jsonata(founderKey[0]) },
                sk: { S: jsonata(founderKey[1]) },
                entity: { S: 'STAFF' },
                boothId: { S: jsonata('$boothId') },
                username: { S: jsonata('$lowercase($username)') },
                role: { S: 'organiser' },
                createdHere: { BOOL: false },
              },
            },
          },
          announce(`'BOOTH'`, '$booth', `'Booth.Changed'`, `'PUBLIC'`),
        ],
      },
      Retry: patiently('DynamoDb').Retry,
      Catch: [{ ErrorEquals: ['DynamoDb.TransactionCanceledException'], Next: taken }, ...patiently('DynamoDb').Catch],
      Next: 'Make the group of organisers',
    },
    'Make the group of organisers': makeGroup('organiser', 'Make the group of baristas'),
    'Make the group of baristas': makeGroup('barista', 'Join the organisers'),
    'Join the organisers': askUserPool('adminAddUserToGroup', { ...founder, ...group('organiser') }, { next }),
    'Not an admin': fail('Forbidden', 'There is no such booth yet. Ask an admin to make it, then sign in again.'),
    'No such person': fail('NotFound', 'Nobody of this name can sign in. Name somebody who can.', { what: 'person' }),
    Forbidden: failures.forbidden,
  };
}

const founder = { Username: jsonata('$username') };
const group = (role: 'organiser' | 'barista') => ({ GroupName: jsonata(`$boothId & ':${role}'`) });

const makeGroup = (role: 'organiser' | 'barista', next: string): State =>
  askUserPool('createGroup', group(role), { expected: { GroupExistsException: next }, next });
