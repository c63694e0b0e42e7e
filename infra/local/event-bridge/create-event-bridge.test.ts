import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { createEventBridge } from './create-event-bridge.ts';
import type { EventTargets } from './send-to-target.ts';

const API = 'arn:aws:appsync:us-east-1:000000000000:endpoints/graphql-api/Live';
const LETTERS = 'arn:aws:sqs:us-east-1:000000000000:Letters';
const bus = { logicalId: 'Bus', type: 'AWS::Events::EventBus', properties: { Name: 'boothpresso' } };
const target = {
  Id: 'publishPoll',
  Arn: API,
  RoleArn: 'arn:aws:iam::000000000000:role/Role',
  AppSyncParameters: {
    GraphQLOperation: 'mutation Publish($payload: AWSJSON!) { publishPoll(payload: $payload) { pollId } }',
  },
  InputTransformer: { InputPathsMap: { payload: '$.detail.payload' }, InputTemplate: '{"payload": <payload>}' },
  DeadLetterConfig: { Arn: LETTERS },
};
const ruleWith = (change: Record<string, unknown>, targets: unknown[] = [target]) => ({
  logicalId: 'Publish',
  type: 'AWS::Events::Rule',
  properties: {
    EventBusName: 'boothpresso',
    EventPattern: { 'detail-type': [{ prefix: 'Poll.' }], detail: { visibility: ['PUBLIC'] } },
    State: 'ENABLED',
    Targets: targets,
    ...change,
  },
});
const entry = (DetailType: string, detail: object) => ({
  EventBusName: 'arn:aws:events:us-east-1:000000000000:event-bus/boothpresso',
  Source: 'boothpresso',
  DetailType,
  Detail: JSON.stringify(detail),
});
const opened = entry('Poll.Opened', { visibility: 'PUBLIC', payload: '{"title":"a \\"b\\""}' });

function open(targets: Partial<EventTargets>, given: { journal?: DatabaseSync; rule?: object } = {}) {
  const lines: string[] = [];
  const eventBridge = createEventBridge({
    resources: [bus, { ...ruleWith({}), ...given.rule }],
    targets: { appsync: async () => undefined, queue: () => undefined, ...targets },
    journal: given.journal ?? new DatabaseSync(':memory:'),
    clock: Date.now,
    log: { info: () => undefined, error: (line) => lines.push(line) },
  });
  return { eventBridge, lines };
}

describe('a bus', () => {
  it('hands matching events to AppSync with the transformed input as variables', async () => {
    const appsync = vi.fn(async () => undefined);
    const { eventBridge } = open({ appsync });
    const results = eventBridge.putEvents([
      opened,
      entry('Poll.Opened', { visibility: 'STAFF', payload: '{}' }),
      entry('Booth.Changed', { visibility: 'PUBLIC', payload: '{}' }),
    ]);
    expect(results).toHaveLength(3);
    await vi.waitFor(() => expect(appsync).toHaveBeenCalled());
    await eventBridge.stop();
    const variables = { payload: '{"title":"a \\"b\\""}' };
    expect(appsync.mock.calls).toEqual([[API, target.AppSyncParameters.GraphQLOperation, variables]]);
  });

  it('tries again until the target takes the event', async () => {
    let calls = 0;
    const { eventBridge, lines } = open({
      appsync: async () => {
        calls += 1;
        if (calls < 3) throw new Error('not yet');
      },
    });
    eventBridge.putEvents([opened]);
    await vi.waitFor(() => expect(calls).toBe(3), 30_000);
    await eventBridge.stop();
    expect(lines).toEqual(['Rule Publish: target publishPoll failed (Error: not yet).']);
  });

  it('puts what is refused or was tried too often into the dead-letter queue', async () => {
    const queue = vi.fn();
    const refuse = async () => {
      throw new AwsError('BadRequestException', 'no such field');
    };
    const { eventBridge } = open({ appsync: refuse, queue });
    eventBridge.putEvents([opened]);
    await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
    expect(queue.mock.calls[0]?.[0]).toBe(LETTERS);
    expect(JSON.parse(String(queue.mock.calls[0]?.[1]))).toMatchObject({
      'detail-type': 'Poll.Opened',
      source: 'boothpresso',
    });
    await eventBridge.stop();

    const fail = async () => {
      throw new Error('down');
    };
    const rule = ruleWith({}, [{ ...target, RetryPolicy: { MaximumRetryAttempts: 1 } }]);
    const second = open({ appsync: fail, queue }, { rule });
    second.eventBridge.putEvents([opened]);
    await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(2), 30_000);
    await second.eventBridge.stop();
  });

  describe('with a workflow as its target', () => {
    const ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:schedule-poll';
    const workflow = (more: object) =>
      ruleWith({}, [{ Id: 'w', Arn: ARN, RoleArn: target.RoleArn, DeadLetterConfig: { Arn: LETTERS }, ...more }]);

    it.each([
      ['the event', {}, expect.objectContaining({ 'detail-type': 'Poll.Opened', source: 'boothpresso' })],
      ['a part of it', { InputPath: '$.detail' }, { visibility: 'PUBLIC', payload: '{"title":"a \\"b\\""}' }],
      ['a text of its own', { Input: '{"a":1}' }, { a: 1 }],
      [
        'what a template makes of it',
        { InputTransformer: { InputPathsMap: { kind: '$.detail-type' }, InputTemplate: '{"kind": <kind>}' } },
        { kind: 'Poll.Opened' },
      ],
    ])('starts it with %s', async (_, more, input) => {
      const stepFunctions = vi.fn(async (_arn: string, _input: string) => undefined);
      const { eventBridge } = open({ stepFunctions }, { rule: workflow(more) });
      eventBridge.putEvents([opened]);
      await vi.waitFor(() => expect(stepFunctions).toHaveBeenCalledTimes(1));
      await eventBridge.stop();
      const [arn, text] = stepFunctions.mock.calls[0] ?? [];
      expect(arn).toBe(ARN);
      expect(JSON.parse(String(text))).toEqual(input);
    });

    it('dead-letters what Step Functions refuses', async () => {
      const queue = vi.fn();
      const stepFunctions = async () => {
        throw new AwsError('StateMachineDoesNotExist', 'gone');
      };
      const { eventBridge } = open({ stepFunctions, queue }, { rule: workflow({}) });
      eventBridge.putEvents([opened]);
      await vi.waitFor(() => expect(queue).toHaveBeenCalledTimes(1));
      expect(queue.mock.calls[0]?.[0]).toBe(LETTERS);
      await eventBridge.stop();
    });

    it('starts it again after a stop that it was not done by', async () => {
      const journal = new DatabaseSync(':memory:');
      const rule = workflow({});
      const untilStopped = vi.fn(
        (_arn: string, _input: string, signal: AbortSignal) =>
          new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      );
      const first = open({ stepFunctions: untilStopped }, { journal, rule });
      first.eventBridge.putEvents([opened]);
      await vi.waitFor(() => expect(untilStopped).toHaveBeenCalledTimes(1));
      await first.eventBridge.stop();
      expect(first.lines).toEqual([]);
      const stepFunctions = vi.fn(async () => undefined);
      const second = open({ stepFunctions }, { journal, rule });
      await vi.waitFor(() => expect(stepFunctions).toHaveBeenCalledTimes(1));
      await second.eventBridge.stop();
    });
  });

  it('goes on after a restart with what was accepted', async () => {
    const journal = new DatabaseSync(':memory:');
    const first = open({ appsync: async () => Promise.reject(new Error('down')) }, { journal });
    first.eventBridge.putEvents([opened, opened]);
    await first.eventBridge.stop();
    const appsync = vi.fn(async () => undefined);
    const second = open({ appsync }, { journal });
    await vi.waitFor(() => expect(appsync).toHaveBeenCalledTimes(2), 30_000);
    await second.eventBridge.stop();
    const third = open({ appsync }, { journal });
    await third.eventBridge.stop();
    expect(appsync).toHaveBeenCalledTimes(2);
  });

  it('says of each entry whether it was taken', async () => {
    const { eventBridge } = open({});
    const operation = eventBridge.operations.PutEvents;
    const Entries = [opened, { ...opened, Detail: 'text' }, { ...opened, EventBusName: 'other' }];
    expect(await operation?.({ Entries })).toMatchObject({
      FailedEntryCount: 2,
      Entries: [
        { EventId: expect.any(String) },
        { ErrorCode: 'MalformedDetail' },
        { ErrorCode: 'ResourceNotFoundException' },
      ],
    });
    await expect(operation?.({ Entries: [] })).rejects.toThrow(AwsError);
    await eventBridge.stop();
  });

  it.each<[string, object, string]>([
    ['an unknown operator', ruleWith({ EventPattern: { source: [{ cidr: '10.0.0.0/8' }] } }), 'Publish.EventPattern'],
    ['another bus', ruleWith({ EventBusName: 'other' }), 'Publish.EventBusName'],
    ['a schedule', ruleWith({ EventPattern: undefined, ScheduleExpression: 'rate(1 minute)' }), 'Publish.EventPattern'],
    [
      'a target that is not here',
      ruleWith({}, [{ Id: 'x', Arn: 'arn:aws:kinesis:r:a:stream/x' }]),
      'Publish.Targets.0.Arn',
    ],
    [
      'a workflow without Step Functions',
      ruleWith({}, [{ Id: 'x', Arn: 'arn:aws:states:r:a:stateMachine:x' }]),
      'Publish.Targets',
    ],
    [
      'a template that gives no JSON',
      ruleWith({}, [{ ...target, InputTransformer: { InputTemplate: '{x}' } }]),
      'Publish.Targets.0',
    ],
    [
      'an unknown variable',
      ruleWith({}, [{ ...target, InputTransformer: { InputTemplate: '{"x": <y>}' } }]),
      'Publish.Targets.0',
    ],
    ['an unknown parameter', ruleWith({}, [{ ...target, HttpParameters: {} }]), 'Publish.Targets.0.HttpParameters'],
  ])('stops at %s, by name', (_name, rule, message) => {
    expect(() => open({}, { rule })).toThrow(message);
  });
});
