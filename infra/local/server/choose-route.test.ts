import { describe, expect, it } from 'vitest';
import { chooseRoute } from './choose-route.ts';

const route = (url: string, method = 'GET', target?: string) => chooseRoute({ method, url, target }, '/prod');

describe('chooseRoute', () => {
  it.each([
    ['http://booth:8080/prod/x?y', { part: 'rest', path: '/x' }],
    ['http://booth:8080', { part: 'web' }],
    ['http://booth:8080?x', { part: 'web' }],
    ['/?x', { part: 'web' }],
    ['/prod/../healthz', { part: 'rest', path: '/../healthz' }],
    ['/healthz?x', { part: 'health' }],
    ['/healthz/', { part: 'web' }],
    ['/amplify_outputs.json', { part: 'outputs' }],
    ['*', { part: 'nothing' }],
    ['', { part: 'nothing' }],
    ['booth:8080', { part: 'nothing' }],
  ])('%s', (url, chosen) => expect(route(url)).toEqual(chosen));

  it('takes a POST with a target for a call of an AWS API wherever it goes', () => {
    expect(route('/000000000000/publish', 'POST', 'AmazonSQS.SendMessage')).toEqual({ part: 'aws' });
    expect(route('/', 'GET', 'AmazonSQS.SendMessage')).toEqual({ part: 'web' });
  });

  it('lets people sign in unsigned, and nothing more of that API', () => {
    const cognito = (operation: string) => route('/', 'POST', `AWSCognitoIdentityProviderService.${operation}`).part;
    expect(['InitiateAuth', 'GetTokensFromRefreshToken', 'GetUser'].map(cognito)).toEqual(Array(3).fill('sign-in'));
    expect(['AdminGetUser', 'SignUp', 'toString', '', 'InitiateAuth.x'].map(cognito)).toEqual(Array(5).fill('aws'));
    expect(route('/', 'POST', 'AmazonSQS.InitiateAuth').part).toBe('aws');
    const preflight = { method: 'OPTIONS', url: '/', target: undefined };
    expect(chooseRoute({ ...preflight, announced: 'content-type,x-amz-target' }, '/prod').part).toBe('sign-in');
    expect(chooseRoute({ ...preflight, announced: 'content-type' }, '/prod').part).toBe('web');
  });
});
