import { assignCaller, rejectWithout } from './parts/caller.ts';
import { isOneOf } from './parts/definition-checks.ts';
import { fail } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import { randomPassword } from './parts/random-code.ts';
import {
  askUserPool,
  isMadeHere,
  onPerson,
  readBoothAndStaff,
  rejectBadStaffIds,
  rejectOneself,
  staffFailures,
  staffKey,
} from './parts/staff.ts';
import { rejectUnknownBooth } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const role = '$states.input.body.role';
const group = (of: string) => ({ GroupName: jsonata(`$boothId & ':' & ${of}`) });

/**
 * PUT /booths/{b}/staff/{username}: gives somebody a role at the booth, and makes the person where there is none. The
 * pool is shared by all booths: a name that another booth's person has is given the role and no password, so nobody
 * learns more of them, nor takes their place.
 *
 * Each step may be repeated, so whatever broke off is made whole by asking again. The note is written right after the
 * person is made: it is what lets this booth replace a first password that got lost before it was used.
 */
export const putStaff = command(
  'put-staff',
  'The organiser gives somebody a role',
  'Well formed?',
  {
    transactions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'],
    userPool: [
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminSetUserPassword',
      'cognito-idp:CreateGroup',
      'cognito-idp:AdminAddUserToGroup',
      'cognito-idp:AdminRemoveUserFromGroup',
    ],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadStaffIds, when(`$not(${isOneOf(role, ['organiser', 'barista'])})`, 'Bad role')],
      Assign: {
        ...assignCaller,
        boothId: jsonata('$states.input.boothId'),
        person: jsonata('$states.input.username'),
        role: jsonata(role),
        otherRole: jsonata(`${role} = 'organiser' ? 'barista' : 'organiser'`),
        reads: 0,
      },
      Default: 'Read booth and staff',
    },
    ...readBoothAndStaff('May give roles?'),
    'May give roles?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, rejectWithout('organiser'), rejectOneself],
      Assign: { password: jsonata(randomPassword), made: false, given: {} },
      Default: 'Make person',
    },
    'Make person': askUserPool(
      'adminCreateUser',
      { ...onPerson, TemporaryPassword: jsonata('$password'), MessageAction: 'SUPPRESS' },
      {
        assign: { made: true, given: jsonata(`{ 'temporaryPassword': $password }`) },
        expected: { UsernameExistsException: 'Made here?' },
        next: 'Note staff',
      },
    ),
    'Made here?': { Type: 'Choice', Choices: [when(isMadeHere, 'Find person')], Default: 'Note staff' },
    'Find person': askUserPool('adminGetUser', onPerson, {
      assign: { status: jsonata('$states.result.UserStatus') },
      next: 'Never signed in?',
    }),
    'Never signed in?': {
      Type: 'Choice',
      Choices: [when(`$status = 'FORCE_CHANGE_PASSWORD'`, 'Renew first password')],
      Default: 'Note staff',
    },
    'Renew first password': askUserPool(
      'adminSetUserPassword',
      { ...onPerson, Password: jsonata('$password'), Permanent: false },
      { assign: { given: jsonata(`{ 'temporaryPassword': $password }`) }, next: 'Note staff' },
    ),
    'Note staff': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Arguments: {
        TableName: '${Transactions}',
        Key: staffKey,
        // Of two organisers who ask at once only one made the person, and the other mustn't undo that note.
        UpdateExpression: jsonata(
          `'SET entity = :entity, boothId = :booth, username = :person, #role = :role, createdHere = ' & ($made ? ':made' : 'if_not_exists(createdHere, :made)')`,
        ),
        ExpressionAttributeNames: { '#role': 'role' },
        ExpressionAttributeValues: {
          ':entity': { S: 'STAFF' },
          ':booth': { S: jsonata('$boothId') },
          ':person': { S: jsonata('$person') },
          ':role': { S: jsonata('$role') },
          ':made': { BOOL: jsonata('$made') },
        },
      },
      ...patiently('DynamoDB'),
      Next: 'Make group',
    },
    'Make group': askUserPool('createGroup', group('$role'), {
      expected: { GroupExistsException: 'Give role' },
      next: 'Give role',
    }),
    'Give role': askUserPool('adminAddUserToGroup', { ...onPerson, ...group('$role') }, { next: 'Take other role' }),
    'Take other role': askUserPool(
      'adminRemoveUserFromGroup',
      { ...onPerson, ...group('$otherRole') },
      // Nobody has that role yet at this booth.
      { expected: { ResourceNotFoundException: 'Answer' }, next: 'Answer' },
    ),
    Answer: {
      Type: 'Succeed',
      Output: { statusCode: 200, body: jsonata(`$string($merge([{ 'username': $person, 'role': $role }, $given]))`) },
    },
    'Bad role': fail('InvalidRequest', 'Send {"role": "organiser"} or {"role": "barista"}.', { field: 'role' }),
    ...staffFailures,
  },
);
