import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { optimisedDynamoDb, sdkDynamoDb } from './dynamodb.ts';
import type { FindIntegration } from './integration.ts';
import { type InvokeFunction, lambdaInvoke } from './lambda.ts';
import { type SdkOperations, sdkService } from './sdk-service.ts';

const RESOURCE = /^arn:aws:states:::(?<sdk>aws-sdk:)?(?<service>\w+):(?<action>\w+)$/;

/** The services a Task can call on this machine. */
export function createIntegrations(
  dynamodb: DynamoDBClient,
  invoke: InvokeFunction,
  services: SdkOperations = {},
): FindIntegration {
  return (resource) => {
    const { sdk, service = '', action = '' } = RESOURCE.exec(resource)?.groups ?? {};
    if (sdk === undefined) {
      if (service === 'dynamodb') return optimisedDynamoDb(dynamodb, action);
      return service === 'lambda' && action === 'invoke' ? lambdaInvoke(invoke) : undefined;
    }
    return service === 'dynamodb' ? sdkDynamoDb(dynamodb, action) : sdkService(services, service, action);
  };
}
