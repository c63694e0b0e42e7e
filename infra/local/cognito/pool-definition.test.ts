import { describe, expect, it } from 'vitest';
import { checkSupported } from '../template/check-supported.ts';
import { readPoolDefinition } from './pool-definition.ts';
import { supports } from './supports.ts';
import { poolResources } from './testing/pool-resources.ts';

describe('the template’s pool', () => {
  it('gives the names, the policy and how long tokens last', () => {
    expect(readPoolDefinition(poolResources())).toEqual({
      poolId: 'us-east-1_boothpressostaff',
      clientId: 'boothpressoweb',
      issuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_boothpressostaff',
      policy: { minimumLength: 12, lowercase: true, uppercase: true, numbers: true, symbols: true, temporaryDays: 7 },
      caseSensitive: false,
      groups: [{ name: 'admin', description: 'May make new booths' }],
      lifetimes: { id: 300, access: 300, refresh: 86_400 },
    });
    const bare = { TokenValidityUnits: undefined, IdTokenValidity: undefined, AccessTokenValidity: undefined };
    const { lifetimes } = readPoolDefinition(poolResources({}, { ...bare, RefreshTokenValidity: 2 }));
    expect(lifetimes).toEqual({ id: 3600, access: 3600, refresh: 172_800 });
  });

  it.each([
    [{ MfaConfiguration: 'ON' }, {}, 'Pool.MfaConfiguration'],
    [{ AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } }, {}, 'Pool.AdminCreateUserConfig'],
    [{ Policies: { PasswordPolicy: { MinimumLength: 8, PasswordHistorySize: 3 } } }, {}, 'PasswordHistorySize'],
    [{}, { GenerateSecret: true }, 'Client.GenerateSecret'],
    [{}, { PreventUserExistenceErrors: 'LEGACY' }, 'Client.PreventUserExistenceErrors'],
    [{}, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }, 'Client.ExplicitAuthFlows'],
    [{}, { TokenValidityUnits: { IdToken: 'years' } }, 'Client.TokenValidityUnits.IdToken'],
  ])('with %j %j isn’t run', (pool, client, name) => {
    expect(() => readPoolDefinition(poolResources(pool, client))).toThrow(name);
  });

  it('is one, with one client', () => {
    const resources = poolResources();
    expect(() => readPoolDefinition([])).toThrow('AWS::Cognito::UserPool');
    expect(() => readPoolDefinition([...resources, { ...resources[1], logicalId: 'Second' } as never])).toThrow(
      'Second',
    );
  });

  it('has nothing that isn’t known', () => {
    expect(() => checkSupported(poolResources(), [supports])).not.toThrow();
    expect(() => checkSupported(poolResources({ LambdaConfig: {} }), [supports])).toThrow('Pool.LambdaConfig');
    expect(() => checkSupported(poolResources({}, { RefreshTokenRotation: {} }), [supports])).toThrow(
      'Client.RefreshTokenRotation',
    );
  });
});
