import { announce } from './announce.ts';
import { hasRole } from './caller.ts';
import { fail, failures } from './failures.ts';
import { jsonata, patiently, type State, type States } from './language.ts';

/**
 * A new booth has its admin for an organiser. The store comes first, with a STAFF item that says so; then the groups.
 * An admin whom the STAFF item names and whose token doesn't: the groups may be missing since a fault, or the token is
 * from before. Then the groups are seen to again before anything else happens.
 * The operator's token names every booth's organiser, so that a booth as it was founded is seen to as well.
 */
export const isFounder = `('admin' in $groups and $staff.role.S = 'organiser'
  and ($item.version.N = '1' or $not(${hasRole('organiser')})))`;

/** Needs `$booth`, `$username` and `item`, the text of the BOOTH item; a booth that is there already leads to `taken`. */
export function foundBooth(item: string, taken: string, next: string): States {
  return {
    'Find organiser': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:cognitoidentityprovider:adminGetUser',
      Arguments: { UserPoolId: '${UserPool}', Username: jsonata('$username') },
      Retry: patiently('CognitoIdentityProvider').Retry,
      Catch: [
        { ErrorEquals: ['CognitoIdentityProvider.UserNotFoundException'], Next: 'No such person' },
        ...patiently('CognitoIdentityProvider').Catch,
      ],
      Next: 'Found booth',
    },
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
                pk: { S: jsonata(`'BOOTH#' & $boothId`) },
                sk: { S: jsonata(`'STAFF#' & $username`) },
                entity: { S: 'STAFF' },
                boothId: { S: jsonata('$boothId') },
                username: { S: jsonata('$username') },
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
    'Join the organisers': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:cognitoidentityprovider:adminAddUserToGroup',
      Arguments: {
        UserPoolId: '${UserPool}',
        Username: jsonata('$username'),
        GroupName: jsonata(`$boothId & ':organiser'`),
      },
      ...patiently('CognitoIdentityProvider'),
      Next: next,
    },
    'Not an admin': fail('Forbidden', 'There is no such booth yet. Ask an admin to make it, then sign in again.'),
    'No such person': fail('NotFound', 'Nobody of this name can sign in. Name somebody who can.', { what: 'person' }),
    Forbidden: failures.forbidden,
  };
}

const makeGroup = (role: 'organiser' | 'barista', next: string): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:cognitoidentityprovider:createGroup',
  Arguments: { UserPoolId: '${UserPool}', GroupName: jsonata(`$boothId & ':${role}'`) },
  Retry: patiently('CognitoIdentityProvider').Retry,
  Catch: [
    { ErrorEquals: ['CognitoIdentityProvider.GroupExistsException'], Next: next },
    ...patiently('CognitoIdentityProvider').Catch,
  ],
  Next: next,
});
