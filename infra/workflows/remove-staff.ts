import { assignCaller, rejectWithout } from './parts/caller.ts';
import { jsonata, patiently, when } from './parts/language.ts';
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

const takeRole = (role: string, next: string) =>
  askUserPool(
    'adminRemoveUserFromGroup',
    { ...onPerson, GroupName: jsonata(`$boothId & ':${role}'`) },
    { expected: { ResourceNotFoundException: next, UserNotFoundException: 'Drop note' }, next },
  );

/**
 * DELETE /booths/{b}/staff/{username}: takes somebody's roles at this booth. A person whom this booth made and who has
 * no role anywhere any more is deleted. The note goes last, so a request that broke off is made whole by repeating it.
 */
export const removeStaff = command(
  'remove-staff',
  'The organiser takes somebody off the staff',
  'Well formed?',
  {
    transactions: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem'],
    userPool: [
      'cognito-idp:AdminRemoveUserFromGroup',
      'cognito-idp:AdminListGroupsForUser',
      'cognito-idp:AdminDeleteUser',
    ],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: rejectBadStaffIds,
      Assign: {
        ...assignCaller,
        boothId: jsonata('$states.input.boothId'),
        person: jsonata('$states.input.username'),
        reads: 0,
      },
      Default: 'Read booth and staff',
    },
    ...readBoothAndStaff('May take roles?'),
    'May take roles?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, rejectWithout('organiser'), rejectOneself],
      Default: 'Take organiser role',
    },
    'Take organiser role': takeRole('organiser', 'Take barista role'),
    'Take barista role': takeRole('barista', 'Made here?'),
    'Made here?': { Type: 'Choice', Choices: [when(isMadeHere, 'Find other roles')], Default: 'Drop note' },
    'Find other roles': askUserPool('adminListGroupsForUser', onPerson, {
      assign: { groupsLeft: jsonata('$count($states.result.Groups)') },
      expected: { UserNotFoundException: 'Drop note' },
      next: 'Without any role?',
    }),
    'Without any role?': {
      Type: 'Choice',
      Choices: [when('$groupsLeft = 0', 'Delete person')],
      Default: 'Drop note',
    },
    'Delete person': askUserPool('adminDeleteUser', onPerson, {
      expected: { UserNotFoundException: 'Drop note' },
      next: 'Drop note',
    }),
    'Drop note': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:deleteItem',
      Arguments: { TableName: '${Transactions}', Key: staffKey },
      Output: { statusCode: 204, body: jsonata(`''`) },
      ...patiently('DynamoDB'),
      Next: 'Removed',
    },
    Removed: { Type: 'Succeed' },
    ...staffFailures,
  },
);
