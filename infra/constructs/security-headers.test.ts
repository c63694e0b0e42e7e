import { describe, expect, test } from 'vitest';
import { readCustomHeaders } from '../local/hosting/custom-headers.ts';
import { resourcesOf } from '../testing/synthesise.ts';
import { securityHeaders } from './security-headers.ts';

const [rule, ...others] = readCustomHeaders(securityHeaders(['https://api.example', 'wss://live.example']), 'App');
const header = (name: string) => rule?.headers.get(name) ?? '';
const policy = new Map(
  header('Content-Security-Policy')
    .split('; ')
    .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
);

describe('the security headers', () => {
  test.each(['/', '/index.html', '/b/demo/screen', '/amplify_outputs.json', '/assets/app-AbCd1234.js', '/gone.png'])(
    'are those of %s too',
    (path) => {
      expect(others).toEqual([]);
      expect(rule?.matches(path)).toBe(true);
    },
  );

  test('let nothing run or style that did not come from here', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('style-src')).toEqual(["'self'"]);
    expect(header('Content-Security-Policy')).not.toMatch(/unsafe|\*|http:/);
  });

  test('let pages talk to the booth and to nobody else', () => {
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://api.example', 'wss://live.example']);
    expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'https:']);
    expect(policy.get('form-action')).toEqual(["'self'"]);
  });

  test('keep pages out of frames, and their base where it is', () => {
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(header('X-Frame-Options')).toBe('DENY');
  });

  test('leave the screen awake and full, and the camera off', () => {
    expect(header('Permissions-Policy')).toContain('screen-wake-lock=(self)');
    expect(header('Permissions-Policy')).toContain('fullscreen=(self)');
    expect(header('Permissions-Policy')).toContain('camera=()');
  });
});

test('the pages on AWS may reach the deployed APIs and the sign-in', () => {
  const [app] = Object.values(resourcesOf('AWS::Amplify::App'));
  const headers = JSON.stringify(app?.Properties.CustomHeaders);
  expect(headers).toMatch(/https:\/\/",\{"Ref":"CommandsApi\w+"\},"\.execute-api\./);
  expect(headers).toMatch(
    /\{"Fn::GetAtt":\["Live\w+","GraphQLUrl"\]\}," wss:\/\/",\{"Fn::GetAtt":\["Live\w+","RealtimeDns"\]\}/,
  );
  expect(headers).toMatch(/https:\/\/cognito-idp\.",\{"Ref":"AWS::Region"\}/);
});
