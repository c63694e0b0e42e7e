import { DefaultConfig } from 'cognito-local/lib/server/config.js';
import { AdminAddUserToGroup } from 'cognito-local/lib/targets/adminAddUserToGroup.js';
import { AdminCreateUser } from 'cognito-local/lib/targets/adminCreateUser.js';
import { AdminDeleteUser } from 'cognito-local/lib/targets/adminDeleteUser.js';
import { AdminGetUser } from 'cognito-local/lib/targets/adminGetUser.js';
import { AdminListGroupsForUser } from 'cognito-local/lib/targets/adminListGroupsForUser.js';
import { AdminRemoveUserFromGroup } from 'cognito-local/lib/targets/adminRemoveUserFromGroup.js';
import { AdminSetUserPassword } from 'cognito-local/lib/targets/adminSetUserPassword.js';
import { CreateGroup } from 'cognito-local/lib/targets/createGroup.js';
import * as v from 'valibot';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation } from '../aws/types.ts';
import { context } from './directory/open-directory.ts';
import { groupExists, invalidParameter, invalidPassword } from './errors.ts';
import { passwordFault } from './passwords/password-policy.ts';
import { name, password, readInput } from './read-input.ts';
import type { Parts } from './sign-in/parts.ts';
import { toWire } from './to-wire.ts';

// Unknown fields are refused: one that did nothing here would do something on AWS.
const pool = { UserPoolId: v.string() };
const ofUser = v.strictObject({ ...pool, Username: name });
const ofMember = v.strictObject({ ...pool, Username: name, GroupName: name });
const newUser = v.strictObject({
  ...pool,
  Username: name,
  TemporaryPassword: password,
  MessageAction: v.literal('SUPPRESS', 'No message can be sent from here: give SUPPRESS.'),
});
const newPassword = v.strictObject({
  ...pool,
  Username: name,
  Password: password,
  Permanent: v.optional(v.boolean(), false),
});
const newGroup = v.strictObject({ ...pool, GroupName: name, Description: v.optional(v.string()) });

/**
 * What only the system may do: people and groups, by the names of the API's operations. cognito-local keeps them; here
 * it is checked what AWS checks and it doesn't, and errors get AWS's names.
 */
export function createAdminOperations(parts: Parts): Readonly<Record<string, AwsOperation>> {
  const { directory, definition, sealPassword } = parts;
  const services = {
    cognito: directory.cognito,
    clock: directory.clock,
    config: DefaultConfig,
    messages: { deliver: () => Promise.reject(invalidParameter('No message can be sent from here.')) },
  };
  const seal = async (username: string, typed: string): Promise<string> => {
    const fault = passwordFault(definition.policy, typed);
    if (fault !== undefined) throw invalidPassword(fault);
    return sealPassword(username, typed);
  };
  /** @param prepare what can be done before it is this operation's turn */
  const operation =
    <S extends v.GenericSchema<unknown, Named>, Prepared extends object>(
      schema: S,
      run: (input: v.InferOutput<S> & Prepared) => Promise<object>,
      prepare?: (input: v.InferOutput<S>) => Promise<Prepared>,
    ): AwsOperation =>
    async (given) => {
      const input = readInput(schema, given);
      if (input.Username !== undefined) input.Username = directory.normal(input.Username);
      const prepared = { ...input, ...(await prepare?.(input)) } as v.InferOutput<S> & Prepared;
      return toWire(await directory.alone(() => run(prepared))) as Record<string, unknown>;
    };

  return {
    AdminCreateUser: operation(
      newUser,
      (input) => AdminCreateUser(services)(context, input),
      async ({ Username, TemporaryPassword }) => ({ TemporaryPassword: await seal(Username, TemporaryPassword) }),
    ),
    AdminSetUserPassword: operation(
      newPassword,
      (input) => AdminSetUserPassword(services)(context, input),
      async ({ Username, Password }) => ({ Password: await seal(Username, Password) }),
    ),
    AdminGetUser: operation(ofUser, (input) => AdminGetUser(services)(context, input)),
    AdminDeleteUser: operation(ofUser, (input) => AdminDeleteUser(services)(context, input)),
    AdminListGroupsForUser: operation(ofUser, (input) => AdminListGroupsForUser(services)(context, input)),
    AdminAddUserToGroup: operation(ofMember, (input) => AdminAddUserToGroup(services)(context, input)),
    AdminRemoveUserFromGroup: operation(ofMember, (input) => AdminRemoveUserFromGroup(services)(context, input)),
    AdminUserGlobalSignOut: operation(ofUser, async ({ UserPoolId, Username }) => {
      await directory.cognito.getUserPool(context, UserPoolId);
      const user = await directory.find(Username);
      if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
      await directory.save({ ...user, RefreshTokens: [] });
      return {};
    }),
    // cognito-local would make the group anew, without its members.
    CreateGroup: operation(newGroup, async ({ UserPoolId, GroupName, Description }) => {
      await directory.cognito.getUserPool(context, UserPoolId);
      if (await directory.hasGroup(GroupName)) throw groupExists();
      return CreateGroup(services)(context, {
        UserPoolId,
        GroupName,
        ...(Description !== undefined && { Description }),
      });
    }),
  };
}

interface Named {
  UserPoolId: string;
  Username?: string;
}
