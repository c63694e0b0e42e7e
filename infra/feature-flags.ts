/**
 * Behaviour of the construct library that new projects are advised to choose. Set in code rather than in cdk.json, so that the
 * template is the same whether the CDK's command line or plain Node writes it.
 */
export const featureFlags: Readonly<Record<string, boolean | readonly string[]>> = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
  '@aws-cdk/aws-apigateway:disableCloudWatchRole': true,
  '@aws-cdk/aws-lambda:useCdkManagedLogGroup': false,
  // Names an asset's folder in the template: how a function's code is found without an upload.
  'aws:cdk:enable-asset-metadata': true,
  'aws:cdk:enable-path-metadata': false,
};
