import type { Fact } from '../facts/fact.ts';

const base = { region: 'us-east-1', read: '2026-11-22' } as const;
const documented = { ...base, confidence: 'DOCUMENTED' } as const;
const secondHand = { ...base, confidence: 'SECOND_HAND' } as const;
const million = 1_000_000;

const page = (service: string, path: string) => ({
  document: `${service} pricing`,
  address: `https://aws.amazon.com/${path}/pricing/`,
});

const gateway = {
  document: 'Best Practices for Designing Amazon API Gateway Private APIs, Cost optimization',
  address:
    'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html',
};
const express = {
  document: 'Building cost-effective AWS Step Functions workflows; AWS Step Functions pricing',
  address: 'https://aws.amazon.com/blogs/compute/building-cost-effective-aws-step-functions-workflows/',
};

/** US dollars per unit, without free tiers and without discounts for volume. */
export const prices = {
  gatewayRequest: {
    ...documented,
    value: 3.5 / million,
    unit: 'request (REST, the first 333 million)',
    source: gateway,
  },
  expressRequest: { ...documented, value: 1 / million, unit: 'execution', source: express },
  expressGbSecond: {
    ...secondHand,
    value: 0.00001667,
    unit: 'GB-second (64 MB at least, rounded up to 100 ms)',
    source: page('AWS Step Functions', 'step-functions'),
    textOf: 'quoted in March 2026',
  },
  standardTransition: { ...documented, value: 25 / million, unit: 'state transition (Standard)', source: express },
  writeUnit: {
    ...secondHand,
    value: 0.625 / million,
    unit: 'write request unit',
    source: page('Amazon DynamoDB on-demand', 'dynamodb'),
    textOf: 'quoted from the page in August and September 2026',
  },
  readUnit: {
    ...secondHand,
    value: 0.125 / million,
    unit: 'read request unit',
    source: page('Amazon DynamoDB on-demand', 'dynamodb'),
    textOf: 'quoted from the page in August and September 2026',
  },
  lambdaRequest: {
    ...secondHand,
    value: 0.2 / million,
    unit: 'invocation',
    source: page('AWS Lambda', 'lambda'),
    textOf: 'quoted in September 2026',
  },
  lambdaGbSecond: {
    ...secondHand,
    value: 0.0000133334,
    unit: 'GB-second on arm64 (rounded up to 1 ms)',
    source: page('AWS Lambda', 'lambda'),
    textOf: 'quoted in September 2026',
  },
  queueRequest: {
    ...secondHand,
    value: 0.4 / million,
    unit: 'request (standard queue)',
    source: page('Amazon SQS', 'sqs'),
    textOf: 'quoted in June 2026',
  },
  appSyncOperation: {
    ...secondHand,
    value: 4 / million,
    unit: 'query or mutation',
    source: page('AWS AppSync', 'appsync'),
    textOf: 'quoted in 2026',
  },
  appSyncMessage: {
    ...documented,
    value: 2 / million,
    unit: 'real-time update: a message to one subscriber (each 5 kB), a connect, a subscribe',
    source: page('AWS AppSync', 'appsync'),
  },
  appSyncConnectionMinute: {
    ...documented,
    value: 0.08 / million,
    unit: 'minute of a connection',
    source: page('AWS AppSync', 'appsync'),
  },
  firewallRequest: {
    ...secondHand,
    value: 0.6 / million,
    unit: 'request inspected',
    source: page('AWS WAF', 'waf'),
    textOf: 'quoted in 2026',
  },
  firewallAclMonth: {
    ...secondHand,
    value: 5,
    unit: 'web ACL a month, by the hour',
    source: page('AWS WAF', 'waf'),
    textOf: 'quoted in 2026',
  },
  firewallRuleMonth: {
    ...secondHand,
    value: 1,
    unit: 'rule a month, by the hour',
    source: page('AWS WAF', 'waf'),
    textOf: 'quoted in 2026',
  },
  pipeRequest: {
    ...secondHand,
    value: 0.4 / million,
    unit: 'event through a pipe, after its filter',
    source: page('Amazon EventBridge', 'eventbridge'),
    textOf: 'quoted in March 2026',
  },
  busEvent: {
    ...secondHand,
    value: 1 / million,
    unit: 'custom event',
    source: page('Amazon EventBridge', 'eventbridge'),
    textOf: 'quoted in March 2026',
  },
  transferGb: {
    ...secondHand,
    value: 0.09,
    unit: 'GB out to the internet (the first 10 TB)',
    source: page('Amazon EC2 on-demand', 'ec2'),
    textOf: 'quoted in 2025 and 2026',
    note: 'Taken for pages too: what Amplify Hosting asks per GB could not be verified.',
  },
} as const satisfies Record<string, Fact>;
