import { expect, it } from 'vitest';
import { printClaims } from './claims.ts';

it('prints every claim as a text', () => {
  const claims = printClaims({
    sub: 'a-sub',
    'cognito:groups': ['demo:organiser', 'admin'],
    email_verified: true,
    auth_time: 1680629979,
    exp: 1680633579,
    iat: 1680629979,
    address: { formatted: 'Hall 3' },
    alone: ['one'],
    none: [],
  });
  expect(Object.fromEntries(claims)).toEqual({
    sub: 'a-sub',
    'cognito:groups': 'demo:organiser,admin',
    email_verified: 'true',
    auth_time: '1680629979',
    exp: 'Tue Apr 04 18:39:39 UTC 2023',
    iat: 'Tue Apr 04 17:39:39 UTC 2023',
    address: '{"formatted":"Hall 3"}',
    alone: 'one',
    none: '',
  });
});

it('has an empty text for a claim that is not there, whatever its name', () => {
  for (const name of ['cognito:groups', 'constructor', '__proto__', 'get']) {
    expect(printClaims({}).get(name)).toBe('');
  }
});
