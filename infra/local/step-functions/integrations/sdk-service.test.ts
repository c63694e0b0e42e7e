import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { AwsError } from '../../aws/aws-error.ts';
import type { AwsOperation } from '../../aws/types.ts';
import { UnsupportedTemplate } from '../../template/errors.ts';
import type { Json } from '../json.ts';
import { arnOf, call as callApi, definition, open } from '../testing/step-functions.ts';
import { createIntegrations } from './index.ts';
import type { SdkOperations } from './sdk-service.ts';

const client = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://127.0.0.1:1' });
const RESOURCE = 'arn:aws:states:::aws-sdk:';
const find = (services: SdkOperations, resource: string) =>
  createIntegrations(client, async () => null, services)(`${RESOURCE}${resource}`);
const call = (services: SdkOperations, resource: string, given: Json) =>
  find(services, resource)?.call(given, new AbortController().signal);

const echo: AwsOperation = async (input) => ({ input });
const fails =
  (thrown: unknown): AwsOperation =>
  async () => {
    throw thrown;
  };

describe('a task that calls a service', () => {
  it('hands on its Arguments and gets the answer, its dates as text', async () => {
    const create: AwsOperation = async (input) => ({
      User: { ...input, UserCreateDate: 1_700_000_000.5, UserLastModifiedDate: new Date(0), Enabled: true },
      List: [{ StartDate: 0 }],
      Expires: 5,
    });
    const given = { UserPoolId: 'p', Username: 'ann' };
    expect(
      JSON.parse(
        JSON.stringify(
          await call(
            { cognitoidentityprovider: { AdminCreateUser: create } },
            'cognitoidentityprovider:adminCreateUser',
            given,
          ),
        ),
      ),
    ).toEqual({
      User: {
        ...given,
        UserCreateDate: '2023-11-14T22:13:20.500Z',
        UserLastModifiedDate: '1970-01-01T00:00:00.000Z',
        Enabled: true,
      },
      List: [{ StartDate: '1970-01-01T00:00:00.000Z' }],
      Expires: 5,
    });
  });

  it.each([
    [
      'cognitoidentityprovider:adminGetUser',
      'AdminGetUser',
      'UserNotFoundException',
      'CognitoIdentityProvider.UserNotFoundException',
    ],
    [
      'cognitoidentityprovider:adminGetUser',
      'AdminGetUser',
      'ValidationException',
      'CognitoIdentityProvider.CognitoIdentityProviderException',
    ],
    ['sfn:startExecution', 'StartExecution', 'ExecutionAlreadyExists', 'Sfn.ExecutionAlreadyExistsException'],
    ['sfn:sendTaskFailure', 'SendTaskFailure', 'TaskTimedOut', 'Sfn.TaskTimedOutException'],
    ['sfn:sendTaskSuccess', 'SendTaskSuccess', 'InvalidToken', 'Sfn.InvalidTokenException'],
    ['scheduler:createSchedule', 'CreateSchedule', 'ConflictException', 'Scheduler.ConflictException'],
    ['appsync:updateApiKey', 'UpdateApiKey', 'NotFoundException', 'AppSync.NotFoundException'],
  ])('%s names %s %s as %s', async (resource, action, thrown, name) => {
    const service = resource.split(':')[0] ?? '';
    const services = { [service]: { [action]: fails(new AwsError(thrown, 'No.', 409)) } };
    await expect(call(services, resource, {})).rejects.toMatchObject({
      name,
      message: expect.stringMatching(/^No\. \(Service: \w+, Status Code: 409\)$/),
    });
  });

  it('names a breakdown of the service', async () => {
    const services = { scheduler: { GetSchedule: fails(new Error('disk full')) } };
    await expect(call(services, 'scheduler:getSchedule', {})).rejects.toMatchObject({
      name: 'Scheduler.SdkClientException',
      message: 'disk full',
    });
  });

  it.each([
    ['a misspelt parameter', { Names: 'x' }],
    ['one deep in it', { Target: { RetryPolicy: { MaximumRetries: 1 } } }],
    ['a text', 'x'],
  ])('is never sent with %s', async (_, given) => {
    await expect(
      call({ scheduler: { CreateSchedule: echo } }, 'scheduler:createSchedule', given),
    ).rejects.toMatchObject({
      name: 'States.Runtime',
    });
  });
});

describe('a definition', () => {
  const machine = (Resource: string, Arguments: object) => ({
    m: { type: 'EXPRESS', definition: definition({ T: { Type: 'Task', Resource, Arguments, End: true } }) } as const,
  });

  it.each([
    ['a service that is not here', 'cognitoidentityprovider:adminGetUser', {}, 'unknown resource'],
    ['an operation that is not here', 'scheduler:deleteSchedule', {}, 'unknown resource'],
    ['an action nobody knows', 'scheduler:createScheduleGroup', {}, 'unknown resource'],
    ['an unknown service', 'toString:createSchedule', {}, 'unknown resource'],
    ['an unknown parameter', 'scheduler:createSchedule', { Cron: 'x' }, 'States.T.Arguments.Cron (unknown parameter)'],
  ])('that names %s stops the start', (_, resource, given, message) => {
    const services = { scheduler: { CreateSchedule: echo } };
    const start = () => open(machine(`${RESOURCE}${resource}`, given), { services });
    expect(start).toThrow(UnsupportedTemplate);
    expect(start).toThrow(message);
  });

  it('starts an execution of another, in the PascalCase of such tasks', async () => {
    const part = open({
      ...machine(`${RESOURCE}sfn:startExecution`, { StateMachineArn: arnOf('other'), Input: '{"a":1}', Name: 'n' }),
      other: { type: 'STANDARD', definition: definition({ Echo: { Type: 'Pass', End: true } }) },
    });
    const { status, ...more } = await part.startSync(arnOf('m'), '{}');
    const executionArn = 'arn:aws:states:us-east-1:000000000000:execution:other:n';
    expect(status === 'SUCCEEDED' && 'output' in more && JSON.parse(more.output)).toEqual({
      ExecutionArn: executionArn,
      StartDate: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    await expect
      .poll(() => callApi(part, 'DescribeExecution', { executionArn }))
      .toMatchObject({ status: 'SUCCEEDED', input: '{"a":1}' });
    expect(await part.startSync(arnOf('m'), '{}')).toMatchObject({
      status: 'FAILED',
      error: 'Sfn.ExecutionAlreadyExistsException',
    });
  });
});
