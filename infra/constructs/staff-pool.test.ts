import { expect, test } from 'vitest';
import { resourcesOf, template } from '../testing/synthesise.ts';

test('the staff are made by an organiser, with good passwords and no address', () => {
  template.hasResource('AWS::Cognito::UserPool', {
    DeletionPolicy: 'Retain',
    Properties: {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameConfiguration: { CaseSensitive: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
      DeletionProtection: 'ACTIVE',
    },
  });
  const [pool] = Object.values(resourcesOf('AWS::Cognito::UserPool'));
  for (const key of ['UsernameAttributes', 'AliasAttributes', 'AutoVerifiedAttributes', 'SmsConfiguration']) {
    expect(pool?.Properties).not.toHaveProperty(key);
  }
});

test("the web's client never sends a password, and its tokens are short", () => {
  const [client, ...others] = Object.values(resourcesOf('AWS::Cognito::UserPoolClient'));
  expect(others).toEqual([]);
  expect(client?.Properties).toMatchObject({
    GenerateSecret: false,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    IdTokenValidity: 5,
    AccessTokenValidity: 5,
    RefreshTokenValidity: 1440,
    TokenValidityUnits: { IdToken: 'minutes', AccessToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
    PreventUserExistenceErrors: 'ENABLED',
  });
  expect(client?.Properties).not.toHaveProperty('AllowedOAuthFlows');
});

test('whoever is in the group admin may make booths', () => {
  template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'admin' });
});
