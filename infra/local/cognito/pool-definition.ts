import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import { refOf, region } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';
import type { PasswordPolicy } from './passwords/password-policy.ts';

/** The user pool of the template with its one client. */
export interface PoolDefinition {
  readonly poolId: string;
  readonly clientId: string;
  /** `iss` of every token. */
  readonly issuer: string;
  readonly policy: PasswordPolicy;
  readonly caseSensitive: boolean;
  readonly groups: readonly { readonly name: string; readonly description: string | undefined }[];
  /** How long tokens last; seconds. */
  readonly lifetimes: { readonly id: number; readonly access: number; readonly refresh: number };
}

// Where Cognito could also do otherwise, one value alone is run here; another stops the start by its name.
const poolProperties = v.object({
  AdminCreateUserConfig: v.object({ AllowAdminCreateUserOnly: v.literal(true) }),
  MfaConfiguration: v.optional(v.literal('OFF'), 'OFF'),
  UsernameConfiguration: v.optional(v.object({ CaseSensitive: v.boolean() }), { CaseSensitive: true }),
  Policies: v.object({
    PasswordPolicy: v.strictObject({
      MinimumLength: v.number(),
      RequireLowercase: v.optional(v.boolean(), false),
      RequireUppercase: v.optional(v.boolean(), false),
      RequireNumbers: v.optional(v.boolean(), false),
      RequireSymbols: v.optional(v.boolean(), false),
      TemporaryPasswordValidityDays: v.optional(v.number(), 7),
    }),
  }),
});
const unit = (otherwise: keyof typeof secondsPer) =>
  v.optional(v.picklist(['seconds', 'minutes', 'hours', 'days']), otherwise);
const clientProperties = v.object({
  GenerateSecret: v.optional(v.literal(false)),
  AllowedOAuthFlowsUserPoolClient: v.optional(v.literal(false)),
  SupportedIdentityProviders: v.optional(v.array(v.literal('COGNITO'))),
  PreventUserExistenceErrors: v.literal('ENABLED'),
  EnableTokenRevocation: v.optional(v.literal(true)),
  ExplicitAuthFlows: v.pipe(
    v.array(v.string()),
    v.check((flows) => flows.includes('ALLOW_REFRESH_TOKEN_AUTH')),
  ),
  // Without a number Cognito takes an hour, and 30 days for the refresh token.
  IdTokenValidity: v.optional(v.number(), 1),
  AccessTokenValidity: v.optional(v.number(), 1),
  RefreshTokenValidity: v.optional(v.number(), 30),
  TokenValidityUnits: v.optional(
    v.object({ IdToken: unit('hours'), AccessToken: unit('hours'), RefreshToken: unit('days') }),
    {},
  ),
});
const groupProperties = v.object({ GroupName: v.string(), Description: v.optional(v.string()) });

const secondsPer = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

function read<S extends v.GenericSchema>(schema: S, resource: Resource): v.InferOutput<S> {
  const parsed = v.safeParse(schema, resource.properties);
  if (parsed.success) return parsed.output;
  throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
}

function theOne(resources: readonly Resource[], type: string): Resource {
  const [first, second] = resources.filter((resource) => resource.type === type);
  if (first === undefined) throw new UnsupportedTemplate(type, 'Type (there is none)');
  if (second !== undefined) throw new UnsupportedTemplate(second.logicalId, `Type (a second ${type})`);
  return first;
}

/** Reads the pool, its client and its groups. Throws `UnsupportedTemplate` for what can't be run, by its name. */
export function readPoolDefinition(resources: readonly Resource[]): PoolDefinition {
  const pool = theOne(resources, 'AWS::Cognito::UserPool');
  const client = theOne(resources, 'AWS::Cognito::UserPoolClient');
  const poolId = refOf(pool, { port: 0, apiKey: '' });
  const { Policies, UsernameConfiguration } = read(poolProperties, pool);
  const { PasswordPolicy } = Policies;
  const validity = read(clientProperties, client);
  const { IdToken, AccessToken, RefreshToken } = validity.TokenValidityUnits;
  return {
    poolId,
    clientId: refOf(client, { port: 0, apiKey: '' }),
    issuer: `https://cognito-idp.${region}.amazonaws.com/${poolId}`,
    policy: {
      minimumLength: PasswordPolicy.MinimumLength,
      lowercase: PasswordPolicy.RequireLowercase,
      uppercase: PasswordPolicy.RequireUppercase,
      numbers: PasswordPolicy.RequireNumbers,
      symbols: PasswordPolicy.RequireSymbols,
      temporaryDays: PasswordPolicy.TemporaryPasswordValidityDays,
    },
    caseSensitive: UsernameConfiguration.CaseSensitive,
    groups: resources
      .filter(({ type }) => type === 'AWS::Cognito::UserPoolGroup')
      .map((group) => read(groupProperties, group))
      .map(({ GroupName, Description }) => ({ name: GroupName, description: Description })),
    lifetimes: {
      id: validity.IdTokenValidity * secondsPer[IdToken],
      access: validity.AccessTokenValidity * secondsPer[AccessToken],
      refresh: validity.RefreshTokenValidity * secondsPer[RefreshToken],
    },
  };
}
