const aws = 'https://docs.aws.amazon.com';

/** Where the limits were read. */
export const documents = {
  gatewayQuotas: {
    document: 'Amazon API Gateway quotas',
    address: `${aws}/apigateway/latest/developerguide/limits.html`,
  },
  stepFunctionsQuotas2023: {
    document: 'AWS Step Functions Developer Guide, Quotas',
    address:
      'https://github.com/awsdocs/aws-step-functions-developer-guide/blob/28a1c1692519032cafcd0e8469a2863aa21be25d/doc_source/limits-overview.md',
  },
  dynamoMaximum: {
    document: 'DynamoDB maximum throughput for on-demand tables',
    address: `${aws}/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html`,
  },
  warmThroughput: {
    document: 'Understanding DynamoDB warm throughput in different scenarios',
    address: `${aws}/amazondynamodb/latest/developerguide/warm-throughput-scenarios.html`,
  },
  streams: {
    document: 'Change data capture for DynamoDB Streams',
    address: `${aws}/amazondynamodb/latest/developerguide/Streams.html`,
  },
  lambdaScaling: {
    document: 'Lambda scaling behavior; AWS Lambda Operator Guide, Scaling and concurrency',
    address: `${aws}/lambda/latest/dg/scaling-behavior.html`,
  },
  appSyncTokens: {
    document: 'AWS AppSync, Monitoring: using token counts to optimize requests',
    address: `${aws}/appsync/latest/devguide/monitoring.html`,
  },
  appSyncQuotas: {
    document: 'AWS AppSync endpoints and quotas, as quoted by others',
    address: `${aws}/general/latest/gr/appsync.html`,
  },
  amplifyLimits: {
    document: 'AWS Amplify Hosting quotas, as quoted by others',
    address: `${aws}/amplify/latest/userguide/quotas-chapter.html`,
  },
} as const;
