import { CognitoIdentityProviderClient, UsernameExistsException } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from 'vitest';
import { makeFirstOrganiser } from './make-first-organiser.ts';

/** The pool's answers, or errors, by the operation's name; what was asked is noted. */
function poolOf(answers: Readonly<Record<string, object>>) {
  const client = new CognitoIdentityProviderClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  });
  const asked: { readonly name: string; readonly input: object }[] = [];
  client.middlewareStack.add(
    (_next, context) => async (args) => {
      const name = String(context.commandName).replace(/Command$/, '');
      asked.push({ name, input: args.input });
      const answer = answers[name];
      if (answer instanceof Error) throw answer;
      return { response: {}, output: { $metadata: {}, ...answer } };
    },
    { step: 'initialize' },
  );
  return { client, asked };
}

const make = (client: CognitoIdentityProviderClient) =>
  makeFirstOrganiser(client, 'eu-west-1_pool', () => 'Kamo-2345-x');
const exists = new UsernameExistsException({ message: 'There is one.', $metadata: {} });

test('the first organiser may make booths, and is given a password to change', async () => {
  const { client, asked } = poolOf({ ListUsersInGroup: { Users: [] } });
  expect(await make(client)).toEqual({ username: 'organiser', temporaryPassword: 'Kamo-2345-x' });
  expect(asked.slice(1)).toEqual([
    {
      name: 'AdminCreateUser',
      input: {
        UserPoolId: 'eu-west-1_pool',
        Username: 'organiser',
        TemporaryPassword: 'Kamo-2345-x',
        MessageAction: 'SUPPRESS',
      },
    },
    {
      name: 'AdminAddUserToGroup',
      input: { UserPoolId: 'eu-west-1_pool', Username: 'organiser', GroupName: 'admin' },
    },
  ]);
});

test('where anybody may make booths, nobody is made', async () => {
  const { client, asked } = poolOf({ ListUsersInGroup: { Users: [{ Username: 'aki' }] } });
  expect(await make(client)).toBeUndefined();
  expect(asked.map(({ name }) => name)).toEqual(['ListUsersInGroup']);
});

test('a password that was never told is replaced', async () => {
  const { client, asked } = poolOf({
    AdminCreateUser: exists,
    AdminGetUser: { UserStatus: 'FORCE_CHANGE_PASSWORD' },
  });
  expect(await make(client)).toEqual({ username: 'organiser', temporaryPassword: 'Kamo-2345-x' });
  expect(asked.find(({ name }) => name === 'AdminSetUserPassword')?.input).toMatchObject({ Permanent: false });
  expect(asked.at(-1)?.name).toBe('AdminAddUserToGroup');
});

test("a person's own password stays", async () => {
  const { client, asked } = poolOf({ AdminCreateUser: exists, AdminGetUser: { UserStatus: 'CONFIRMED' } });
  expect(await make(client)).toEqual({ username: 'organiser' });
  expect(asked.map(({ name }) => name)).not.toContain('AdminSetUserPassword');
});
