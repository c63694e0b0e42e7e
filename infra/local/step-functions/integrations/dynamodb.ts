import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvalidDefinition, StatesError } from '../errors.ts';
import { isRecord } from '../json.ts';
import { type DynamoDbAction, ITEM_ACTIONS, SDK_ACTIONS } from './dynamodb-actions.ts';
import { dynamoDbError, type Naming } from './dynamodb-errors.ts';
import type { Integration } from './integration.ts';
import { unknownMember } from './shape.ts';

const OPTIMISED: Naming = { prefix: 'DynamoDB', unmodelled: 'AmazonDynamoDBException' };
const AWS_SDK: Naming = { prefix: 'DynamoDb', unmodelled: 'DynamoDbException' };

/** `arn:aws:states:::dynamodb:*`, the optimised integration. It can't wait for a token. */
export function optimisedDynamoDb(client: DynamoDBClient, name: string): Integration | undefined {
  const action = Object.hasOwn(ITEM_ACTIONS, name) ? ITEM_ACTIONS[name] : undefined;
  return action && { canWait: false, ...calling(client, action, OPTIMISED) };
}

/** `arn:aws:states:::aws-sdk:dynamodb:*`. */
export function sdkDynamoDb(client: DynamoDBClient, name: string): Integration | undefined {
  const action = Object.hasOwn(SDK_ACTIONS, name) ? SDK_ACTIONS[name] : undefined;
  return action && { canWait: true, ...calling(client, action, AWS_SDK) };
}

function calling(client: DynamoDBClient, action: DynamoDbAction, naming: Naming): Omit<Integration, 'canWait'> {
  const unknown = (given: unknown) => unknownMember(given, action.parameters);
  return {
    check(given, at) {
      const parameter = unknown(given);
      if (parameter !== undefined) throw new InvalidDefinition(`${at}.${parameter}`, 'unknown parameter');
    },
    async call(given, signal) {
      const parameter = unknown(given);
      if (!isRecord(given) || parameter !== undefined) {
        throw new StatesError('States.Runtime', `The Arguments don't fit the action (${parameter ?? 'no object'}).`);
      }
      try {
        const { $metadata: _httpDetails, ...result } = { $metadata: {}, ...(await action.send(client, given, signal)) };
        return result;
      } catch (thrown) {
        throw dynamoDbError(thrown, naming);
      }
    },
  };
}
