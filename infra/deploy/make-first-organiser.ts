import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

const username = 'organiser';

/** Somebody new: told once, kept nowhere. */
export interface FirstOrganiser {
  readonly username: string;
  /** Asks for another at the first sign-in. Absent: somebody of that name has signed in before, and has their own. */
  readonly temporaryPassword?: string;
}

/**
 * Makes the first person, who may make booths and people. Where anybody may already, nothing is done.
 * @param newPassword a password that the pool takes
 * @returns whom to tell; nothing where nobody was made
 */
export async function makeFirstOrganiser(
  cognito: CognitoIdentityProviderClient,
  userPoolId: string,
  newPassword: () => string,
): Promise<FirstOrganiser | undefined> {
  const UserPoolId = userPoolId;
  const { Users = [] } = await cognito.send(new ListUsersInGroupCommand({ UserPoolId, GroupName: 'admin', Limit: 1 }));
  if (Users.length > 0) return undefined;
  const temporaryPassword = newPassword();
  const isNew = await makePerson(cognito, userPoolId, temporaryPassword);
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: username, GroupName: 'admin' }));
  return { username, ...(isNew && { temporaryPassword }) };
}

/** @returns whether the password is theirs now */
async function makePerson(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  TemporaryPassword: string,
): Promise<boolean> {
  const person = { UserPoolId, Username: username };
  try {
    await cognito.send(new AdminCreateUserCommand({ ...person, TemporaryPassword, MessageAction: 'SUPPRESS' }));
    return true;
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
  }
  // Made by a run that broke off before it could say so; else they have a password of their own.
  const { UserStatus } = await cognito.send(new AdminGetUserCommand(person));
  if (UserStatus !== 'FORCE_CHANGE_PASSWORD') return false;
  await cognito.send(new AdminSetUserPasswordCommand({ ...person, Password: TemporaryPassword, Permanent: false }));
  return true;
}
