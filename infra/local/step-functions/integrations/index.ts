import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { optimisedDynamoDb, sdkDynamoDb } from './dynamodb.ts';
import type { FindIntegration } from './integration.ts';
import { type InvokeFunction, lambdaInvoke } from './lambda.ts';

const RESOURCE = /^arn:aws:states:::(?<service>dynamodb|aws-sdk:dynamodb|lambda):(?<action>\w+)$/;

/** The services a Task can call on this machine. */
export function createIntegrations(dynamodb: DynamoDBClient, invoke: InvokeFunction): FindIntegration {
  return (resource) => {
    const { service, action = '' } = RESOURCE.exec(resource)?.groups ?? {};
    if (service === 'dynamodb') return optimisedDynamoDb(dynamodb, action);
    if (service === 'aws-sdk:dynamodb') return sdkDynamoDb(dynamodb, action);
    return service === 'lambda' && action === 'invoke' ? lambdaInvoke(invoke) : undefined;
  };
}
