import type { Supports } from '../template/resource.ts';

/** The template's Cognito properties that this part runs, or knows it needn't. */
export const supports: Supports = {
  'AWS::Cognito::UserPool': [
    'UserPoolName',
    'AdminCreateUserConfig',
    'Policies',
    'UsernameConfiguration',
    'MfaConfiguration',
    // Nobody who signs in has an address here, so nobody is written to, and a forgotten password is set by an organiser.
    'AccountRecoverySetting',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'SmsVerificationMessage',
    'VerificationMessageTemplate',
    // The people are in the data folder: whoever deletes that deletes them.
    'DeletionProtection',
    // Prices and labels of an AWS account.
    'UserPoolTier',
    'UserPoolTags',
  ],
  'AWS::Cognito::UserPoolClient': [
    'UserPoolId',
    'ClientName',
    'ExplicitAuthFlows',
    'TokenValidityUnits',
    'IdTokenValidity',
    'AccessTokenValidity',
    'RefreshTokenValidity',
    'PreventUserExistenceErrors',
    'EnableTokenRevocation',
    'GenerateSecret',
    'AllowedOAuthFlowsUserPoolClient',
    'SupportedIdentityProviders',
  ],
  'AWS::Cognito::UserPoolGroup': ['UserPoolId', 'GroupName', 'Description', 'Precedence'],
};
