import { AwsError } from '../../local/aws/aws-error.ts';
import type { AwsOperation } from '../../local/aws/types.ts';

interface User {
  readonly groups: Set<string>;
  password?: string;
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED';
}

/** A user pool of maps, with Cognito's operations, shapes and error names as far as the workflows use them. */
export function createUserDirectory(poolId: string) {
  const users = new Map<string, User>();
  const groups = new Set<string>();
  /** Every call, as `AdminCreateUser barista`; and what the next call of an operation is to throw instead. */
  const calls: string[] = [];
  const faults = new Map<string, Error>();

  const userOf = ({ Username }: Record<string, unknown>) => {
    const user = users.get(String(Username));
    if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
    return user;
  };
  const groupOf = ({ GroupName }: Record<string, unknown>) => {
    if (!groups.has(String(GroupName))) throw new AwsError('ResourceNotFoundException', 'Group not found.');
    return String(GroupName);
  };
  const actions: Record<string, (input: Record<string, unknown>) => Record<string, unknown>> = {
    CreateGroup(input) {
      const name = String(input.GroupName);
      if (groups.has(name)) throw new AwsError('GroupExistsException', 'A group with the name already exists.');
      groups.add(name);
      return { Group: { GroupName: name, UserPoolId: poolId } };
    },
    AdminCreateUser(input) {
      const username = String(input.Username);
      const known = users.get(username);
      if (known) throw new AwsError('UsernameExistsException', 'User account already exists');
      users.set(username, {
        groups: new Set(),
        password: String(input.TemporaryPassword),
        status: 'FORCE_CHANGE_PASSWORD',
      });
      return { User: { Username: username, Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' } };
    },
    AdminGetUser(input) {
      return { Username: input.Username, Enabled: true, UserStatus: userOf(input).status };
    },
    AdminSetUserPassword(input) {
      const user = userOf(input);
      user.password = String(input.Password);
      user.status = input.Permanent === true ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
      return {};
    },
    AdminDeleteUser(input) {
      userOf(input);
      users.delete(String(input.Username));
      return {};
    },
    AdminAddUserToGroup(input) {
      userOf(input).groups.add(groupOf(input));
      return {};
    },
    AdminRemoveUserFromGroup(input) {
      userOf(input).groups.delete(groupOf(input));
      return {};
    },
    AdminListGroupsForUser(input) {
      return { Groups: [...userOf(input).groups].map((GroupName) => ({ GroupName, UserPoolId: poolId })) };
    },
  };

  const operations: Record<string, AwsOperation> = Object.fromEntries(
    Object.entries(actions).map(([name, act]) => [
      name,
      async (input) => {
        calls.push(`${name} ${String(input.Username ?? input.GroupName)}`);
        if (input.UserPoolId !== poolId) throw new AwsError('ResourceNotFoundException', 'User pool does not exist.');
        const fault = faults.get(name);
        faults.delete(name);
        if (fault) throw fault;
        return act(input);
      },
    ]),
  );

  return {
    operations,
    groups,
    users,
    calls,
    faults,
    /** Somebody who has signed in before. */
    add: (username: string, ...memberOf: string[]) => {
      for (const group of memberOf) groups.add(group);
      users.set(username, { groups: new Set(memberOf), status: 'CONFIRMED' });
    },
    /** The members of a group, by name. */
    members: (group: string) => [...users].filter(([, user]) => user.groups.has(group)).map(([name]) => name),
  };
}
