import { Amplify } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { type Fields, parseFields, parseOptional, parseString } from './parse.ts';

/** Whether passwords go to a user pool that can't do SRP: the laptop's, which its outputs name. */
export function userPoolEndpointOf(outputs: Fields): string | null {
  const custom = parseFields(outputs.custom, 'amplify_outputs.custom');
  return parseOptional(custom.userPoolEndpoint, 'custom.userPoolEndpoint', parseString);
}

/** Tells Amplify where everything is. It reads nothing of `custom`, so the laptop's user pool is handed to it. */
export function configureAmplify(outputs: Fields): void {
  const config = parseAmplifyConfig(outputs);
  const endpoint = userPoolEndpointOf(outputs);
  const cognito = config.Auth?.Cognito;
  if (endpoint !== null && cognito?.userPoolId !== undefined) cognito.userPoolEndpoint = endpoint;
  Amplify.configure(config);
}
