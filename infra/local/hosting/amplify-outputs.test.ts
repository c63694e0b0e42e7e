import { describe, expect, it } from 'vitest';
import { amplifyOutputs, isHost } from './amplify-outputs.ts';

describe('the outputs', () => {
  it('follow the host that was asked', () => {
    const outputs = amplifyOutputs({
      host: '192.168.1.7:8080',
      protocol: 'http',
      region: 'us-east-1',
      apiKey: 'da2-key',
      userPoolId: 'us-east-1_Staff',
      userPoolClientId: 'web',
      stagePath: '/prod',
      boothId: 'demo',
      publicUrl: 'http://192.168.1.7:8080',
    });
    expect(outputs).toMatchObject({
      version: '1.4',
      auth: { aws_region: 'us-east-1', user_pool_id: 'us-east-1_Staff', user_pool_client_id: 'web' },
      data: { url: 'http://192.168.1.7:8080/graphql', api_key: 'da2-key' },
      custom: {
        API: { commands: { endpoint: 'http://192.168.1.7:8080/prod', region: 'us-east-1' } },
        boothId: 'demo',
        userPoolEndpoint: 'http://192.168.1.7:8080/',
      },
    });
  });

  it.each(['localhost', 'localhost:8080', '10.0.0.1:1', '[::1]:8080', 'booth.local.', 'a-b.example.org:65535'])(
    'take %s for a host',
    (host) => expect(isHost(host)).toBe(true),
  );

  it.each(['', 'a b', 'evil.org/path', 'a@b', 'a:b', 'a:99999', '"', '[::1', 'x\r\ny', 'a'.repeat(300)])(
    'don’t take %j for a host',
    (host) => expect(isHost(host)).toBe(false),
  );
});
