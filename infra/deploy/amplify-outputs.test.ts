import { expect, test } from 'vitest';
import { toAmplifyOutputs } from './amplify-outputs.ts';
import { parseStackOutputs } from './stack-outputs.ts';

const written = {
  ApiUrl: 'https://abc.execute-api.eu-west-1.amazonaws.com/prod',
  GraphqlUrl: 'https://def.appsync-api.eu-west-1.amazonaws.com/graphql',
  ApiKey: 'da2-key',
  Region: 'eu-west-1',
  AmplifyAppId: 'd123',
  WebUrl: 'https://main.d123.amplifyapp.com',
  UserPoolId: 'eu-west-1_AbCdEf123',
  UserPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
  CastVoteArn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-cast-vote',
};

test("the stack's outputs become what the web app is configured with", () => {
  const outputs = parseStackOutputs(JSON.stringify({ Boothpresso: written }));
  expect(toAmplifyOutputs(outputs, 'demo')).toEqual({
    version: '1.4',
    auth: {
      aws_region: 'eu-west-1',
      user_pool_id: 'eu-west-1_AbCdEf123',
      user_pool_client_id: '1h57kf5cpq17m0eml12EXAMPLE',
    },
    data: {
      url: written.GraphqlUrl,
      api_key: 'da2-key',
      aws_region: 'eu-west-1',
      default_authorization_type: 'API_KEY',
      authorization_types: ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS'],
    },
    custom: {
      API: { commands: { endpoint: written.ApiUrl, region: 'eu-west-1', apiName: 'boothpresso' } },
      boothId: 'demo',
      publicUrl: written.WebUrl,
    },
  });
});

test('the ARNs of the workflows are kept', () => {
  const { CastVoteArn } = parseStackOutputs(JSON.stringify({ Boothpresso: written }));
  expect(CastVoteArn).toBe(written.CastVoteArn);
});

test('an output that is missing is named', () => {
  const { GraphqlUrl: _, ...rest } = written;
  expect(() => parseStackOutputs(JSON.stringify({ Boothpresso: rest }))).toThrow('GraphqlUrl');
});
