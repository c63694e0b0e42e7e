import type { StackOutputs } from './stack-outputs.ts';

/** What `Amplify.configure` takes, version 1.4, and beside it what the web app reads for itself. */
export interface AmplifyOutputs {
  readonly version: '1.4';
  readonly auth: {
    readonly aws_region: string;
    readonly user_pool_id: string;
    readonly user_pool_client_id: string;
  };
  readonly data: {
    readonly url: string;
    readonly api_key: string;
    readonly aws_region: string;
    readonly default_authorization_type: 'API_KEY';
    readonly authorization_types: readonly ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS'];
  };
  readonly custom: {
    readonly API: {
      readonly commands: { readonly endpoint: string; readonly region: string; readonly apiName: string };
    };
    readonly boothId: string;
    readonly publicUrl: string;
  };
}

/** @param boothId the booth that `/` shows */
export function toAmplifyOutputs(outputs: StackOutputs, boothId: string): AmplifyOutputs {
  return {
    version: '1.4',
    auth: {
      aws_region: outputs.Region,
      user_pool_id: outputs.UserPoolId,
      user_pool_client_id: outputs.UserPoolClientId,
    },
    data: {
      url: outputs.GraphqlUrl,
      api_key: outputs.ApiKey,
      aws_region: outputs.Region,
      default_authorization_type: 'API_KEY',
      authorization_types: ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS'],
    },
    custom: {
      API: { commands: { endpoint: outputs.ApiUrl, region: outputs.Region, apiName: 'boothpresso' } },
      boothId,
      publicUrl: outputs.WebUrl,
    },
  };
}
