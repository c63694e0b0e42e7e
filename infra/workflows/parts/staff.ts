import { fail, failures } from './failures.ts';
import { isId, jsonata, patiently, type State, type States, when } from './language.ts';
import { readItems } from './read-items.ts';

/**
 * A person signs in with the user pool, which also knows their roles: its groups `{booth}:organiser` and
 * `{booth}:barista`. The STAFF item is the booth's own note of them, for its list.
 */
const username = '$states.input.username';
const isUsername = `($type(${username}) = 'string' and $contains(${username}, /^[a-z0-9][a-z0-9._@+-]{0,63}$/))`;

/** The first rules of every command on a member of the staff. */
export const rejectBadStaffIds = [
  when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
  when(`$not(${isUsername})`, 'Bad username'),
];

/** Needs `$boothId`, `$person` and `$reads`, gives `$booth` and `$staff`. */
export const readBoothAndStaff = (next: string) =>
  readItems(
    'Read booth and staff',
    [
      [`'BOOTH#' & $boothId`, `'BOOTH'`],
      [`'BOOTH#' & $boothId`, `'STAFF#' & $person`],
    ],
    { booth: 'BOOTH', staff: 'STAFF' },
    next,
  );

/** Whoever takes the last organiser's role from themselves locks the booth. Names are one, whatever their capitals. */
export const rejectOneself = when('$lowercase($username) = $person', 'Oneself');

/** JSONata text: this booth made the person, as far as its own note says. */
export const isMadeHere = '($exists($staff.createdHere) ? $staff.createdHere.BOOL : false)';

export const staffKey = {
  pk: { S: jsonata(`'BOOTH#' & $boothId`) },
  sk: { S: jsonata(`'STAFF#' & $person`) },
};

/**
 * A call of the user pool about `$person`.
 * @param expected errors that aren't failures, and where each leads
 */
export function askUserPool(
  action: string,
  parameters: Record<string, unknown>,
  {
    next,
    expected = {},
    assign,
  }: { next: string; expected?: Record<string, string>; assign?: Record<string, unknown> },
): State {
  const { Retry, Catch } = patiently('CognitoIdentityProvider');
  return {
    Type: 'Task',
    Resource: `arn:aws:states:::aws-sdk:cognitoidentityprovider:${action}`,
    Arguments: { UserPoolId: '${UserPool}', ...parameters },
    ...(assign && { Assign: assign }),
    Retry,
    Catch: [
      ...Object.entries(expected).map(([name, to]) => ({ ErrorEquals: [`CognitoIdentityProvider.${name}`], Next: to })),
      ...Catch,
    ],
    Next: next,
  };
}

export const onPerson = { Username: jsonata('$person') };

export const staffFailures: States = {
  'Bad booth id': failures.badBoothId,
  'Bad username': fail(
    'InvalidRequest',
    'A username has 1 to 64 of a-z, 0-9 and . _ @ + - and begins with a letter or digit.',
    { field: 'username' },
  ),
  'No such booth': failures.noBooth,
  Forbidden: failures.forbidden,
  Oneself: fail('WrongState', 'Nobody changes their own role. Ask another organiser of this booth.'),
  Unavailable: failures.unavailable,
};
