import type { Resource } from '../../template/resource.ts';

type Properties = Record<string, unknown>;

/** A pool, its client and its group as the template has them, with what a test changes. */
export const poolResources = (pool: Properties = {}, client: Properties = {}): readonly Resource[] => [
  {
    logicalId: 'Pool',
    type: 'AWS::Cognito::UserPool',
    properties: {
      UserPoolName: 'boothpresso-staff',
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'admin_only', Priority: 1 }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'OFF',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 7,
        },
      },
      UserPoolTier: 'ESSENTIALS',
      UsernameConfiguration: { CaseSensitive: false },
      ...pool,
    },
  },
  {
    logicalId: 'Client',
    type: 'AWS::Cognito::UserPoolClient',
    properties: {
      UserPoolId: 'us-east-1_boothpressostaff',
      ClientName: 'boothpresso-web',
      AccessTokenValidity: 5,
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      IdTokenValidity: 5,
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenValidity: 1440,
      SupportedIdentityProviders: ['COGNITO'],
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      ...client,
    },
  },
  {
    logicalId: 'Admin',
    type: 'AWS::Cognito::UserPoolGroup',
    properties: { UserPoolId: 'us-east-1_boothpressostaff', GroupName: 'admin', Description: 'May make new booths' },
  },
];
