import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { resourcesOf, template } from '../testing/synthesise.ts';

const tooMany = {
  Block: {
    CustomResponse: {
      ResponseCode: 429,
      CustomResponseBodyKey: 'TooManyRequests',
      ResponseHeaders: Match.arrayWith([
        { Name: 'Retry-After', Value: '30' },
        { Name: 'Access-Control-Allow-Origin', Value: '*' },
      ]),
    },
  },
};

test('neither a ticket nor, after it, an address may ask without end, and is told when to come back', () => {
  template.hasResourceProperties('AWS::WAFv2::WebACL', {
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    Rules: [
      {
        Priority: 0,
        Statement: {
          RateBasedStatement: {
            AggregateKeyType: 'CUSTOM_KEYS',
            CustomKeys: [
              { Header: { Name: 'authorization', TextTransformations: [{ Priority: 0, Type: 'NONE' }] } },
              { IP: {} },
            ],
            Limit: 300,
            EvaluationWindowSec: 60,
            ScopeDownStatement: { ByteMatchStatement: Match.objectLike({ SearchString: '/prod/' }) },
          },
        },
        Action: tooMany,
      },
      {
        Priority: 1,
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 20_000, EvaluationWindowSec: 60 } },
        Action: tooMany,
      },
      {
        Priority: 2,
        Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 250_000, EvaluationWindowSec: 300 } },
        Action: tooMany,
      },
    ],
  });
});

test('the answer has the shape of every error', () => {
  const [acl] = Object.values(resourcesOf('AWS::WAFv2::WebACL'));
  const bodies = acl?.Properties.CustomResponseBodies as Record<string, { Content: string }>;
  expect(JSON.parse(bodies.TooManyRequests?.Content ?? '')).toEqual({
    error: 'TooManyRequests',
    message: expect.stringMatching(/^[A-Z].+\.$/),
    requestId: expect.any(String),
  });
});

test('it stands before the commands and before the live API', () => {
  const guarded = Object.values(resourcesOf('AWS::WAFv2::WebACLAssociation')).map(({ Properties }) =>
    JSON.stringify(Properties.ResourceArn),
  );
  expect(guarded.sort()).toEqual([
    expect.stringMatching(/^\{"Fn::GetAtt":\["Live\w+","Arn"\]\}$/),
    expect.stringContaining('/restapis/'),
  ]);
});

test('it keeps no requests, for they carry tickets', () => {
  expect(JSON.stringify(resourcesOf('AWS::WAFv2::WebACL'))).not.toContain('"SampledRequestsEnabled":true');
});
