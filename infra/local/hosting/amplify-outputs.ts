export interface OutputsOptions {
  /** The Host header of the request, checked by `isHost`. */
  readonly host: string;
  readonly protocol: 'http' | 'https';
  readonly region: string;
  readonly apiKey: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** `/prod`. */
  readonly stagePath: string;
  readonly boothId: string;
  /** What the QR codes point at. */
  readonly publicUrl: string;
}

/** What `Amplify.configure` takes (version 1.4), with the addresses of the host that was asked. */
export interface AmplifyOutputs {
  readonly version: '1.4';
  readonly auth: {
    readonly aws_region: string;
    readonly user_pool_id: string;
    readonly user_pool_client_id: string;
  };
  readonly data: {
    readonly url: string;
    readonly aws_region: string;
    readonly api_key: string;
    readonly default_authorization_type: 'API_KEY';
    readonly authorization_types: readonly ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS'];
  };
  readonly custom: {
    readonly API: {
      readonly commands: { readonly endpoint: string; readonly region: string; readonly apiName: string };
    };
    readonly boothId: string;
    readonly publicUrl: string;
    /** Where people sign in, on the laptop alone: Amplify drops it, so the pages hand it on. */
    readonly userPoolEndpoint: string;
  };
}

/** Whether a text is a host with or without a port: a name, an IPv4 address or an IPv6 address in brackets. */
export function isHost(text: string): boolean {
  const port = Number(/:(\d+)$/.exec(text)?.[1] ?? 1);
  return (
    text.length <= 260 && port <= 65_535 && /^([a-z\d]([\w.-]*[a-z\d])?\.?|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(text)
  );
}

/** The outputs for whoever asked at `host`: a phone and the laptop reach the same booth by different names. */
export function amplifyOutputs(options: OutputsOptions): AmplifyOutputs {
  const { host, protocol, region, apiKey, userPoolId, userPoolClientId, stagePath, boothId, publicUrl } = options;
  const origin = `${protocol}://${host}`;
  return {
    version: '1.4',
    auth: { aws_region: region, user_pool_id: userPoolId, user_pool_client_id: userPoolClientId },
    data: {
      url: `${origin}/graphql`,
      aws_region: region,
      api_key: apiKey,
      default_authorization_type: 'API_KEY',
      authorization_types: ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS'],
    },
    custom: {
      API: { commands: { endpoint: `${origin}${stagePath}`, region, apiName: 'commands' } },
      boothId,
      publicUrl,
      userPoolEndpoint: `${origin}/`,
    },
  };
}
