import { describe, expect, it } from 'vitest';
import { InvalidDefinition } from './errors.ts';
import { e, load, RESOURCE } from './testing/run-states.ts';

const end = { Type: 'Succeed' };
const pass = { Type: 'Pass', Next: 'End' };
const task = { Type: 'Task', Resource: RESOURCE, Next: 'End' };
const inner = { StartAt: 'Inner', States: { Inner: { Type: 'Pass', End: true } } };
const map = { Type: 'Map', ItemProcessor: inner, Next: 'End' };
const assigning = { StartAt: 'Inner', States: { Inner: { Type: 'Pass', Assign: { k: 1 }, End: true } } };
const waiting = {
  StartAt: 'Inner',
  States: { Inner: { Type: 'Task', Resource: `${RESOURCE}.waitForTaskToken`, End: true } },
};

describe('a definition is refused, and the place named', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a field of JSONPath', { A: { ...pass, ResultPath: '$.x' } }, 'States.A.ResultPath: unknown field'],
    ['a field of another kind', { A: { ...pass, Arguments: {} } }, 'States.A.Arguments: unknown field'],
    ['an unknown field of a retrier', { A: { ...task, Retry: [{ ErrorEquals: ['X'], Max: 1 }] } }, 'Retry.0.Max'],
    [
      'an unknown field of a catcher',
      { A: { ...task, Catch: [{ ErrorEquals: ['X'], Next: 'End', ResultPath: '$' }] } },
      'Catch.0.ResultPath',
    ],
    [
      'an unknown field of a rule',
      { A: { Type: 'Choice', Choices: [{ Variable: '$.x', Next: 'End' }] } },
      'States.A.Choices.0',
    ],
    ['an unknown kind', { A: { ...pass, Type: 'Loop' } }, 'States.A.Type: unknown kind of state Loop'],
    ['a kind named like a method', { A: { ...pass, Type: 'toString' } }, 'unknown kind of state'],
    ['JSONPath in a state', { A: { ...pass, QueryLanguage: 'JSONPath' } }, 'States.A.QueryLanguage'],
    [
      'a resource nobody runs',
      { A: { ...task, Resource: 'arn:aws:states:::sqs:sendMessage' } },
      'States.A.Resource: unknown resource arn:aws:states:::sqs:sendMessage',
    ],
    ['a resource that runs jobs', { A: { ...task, Resource: `${RESOURCE}.sync` } }, 'unknown resource'],
    ['credentials', { A: { ...task, Credentials: {} } }, 'States.A.Credentials: unknown field'],
    [
      'a distributed Map',
      { A: { ...map, ItemProcessor: { ...inner, ProcessorConfig: { Mode: 'DISTRIBUTED' } } } },
      'States.A.ItemProcessor.ProcessorConfig.Mode',
    ],
    ['a Map that reads items', { A: { ...map, ItemReader: {} } }, 'States.A.ItemReader: unknown field'],
    [
      'an unknown field inside',
      { A: { ...map, ItemProcessor: { ...inner, Foo: 1 } } },
      'States.A.ItemProcessor.Foo: unknown field',
    ],
    ['neither Next nor End', { A: { Type: 'Pass' } }, 'States.A: needs either Next or End'],
    ['both Next and End', { A: { ...pass, End: true } }, 'States.A: needs either Next or End'],
    ['a target that is missing', { A: { ...pass, Next: 'Nowhere' } }, "States.A: there is no state 'Nowhere'"],
    [
      'a default that is missing',
      { A: { Type: 'Choice', Choices: [{ Condition: e('true'), Next: 'End' }], Default: 'Nowhere' } },
      'Nowhere',
    ],
    ['a catch that is missing', { A: { ...task, Catch: [{ ErrorEquals: ['X'], Next: 'Nowhere' }] } }, 'Nowhere'],
    ['a state nobody reaches', { A: pass, B: pass }, 'States.B: no state leads here'],
    ['a Wait for nothing', { A: { Type: 'Wait', Next: 'End' } }, 'needs either Seconds or Timestamp'],
    [
      'a Wait for two things',
      { A: { Type: 'Wait', Seconds: 1, Timestamp: e('$now()'), Next: 'End' } },
      'needs either Seconds or Timestamp',
    ],
    [
      'States.ALL among others',
      { A: { ...task, Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'End' }] } },
      'States.A.Catch.0: States.ALL must stand alone',
    ],
    [
      'States.ALL not last',
      { A: { ...task, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] } },
      'States.A.Retry.0',
    ],
    ['a time-out of nothing', { A: { ...task, TimeoutSeconds: 0 } }, 'States.A.TimeoutSeconds'],
    [
      'a heartbeat longer than the time-out',
      { A: { ...task, TimeoutSeconds: 5, HeartbeatSeconds: 5 } },
      'States.A.HeartbeatSeconds: must be less',
    ],
    [
      'a back-off below 1',
      { A: { ...task, Retry: [{ ErrorEquals: ['X'], BackoffRate: 0.5 }] } },
      'States.A.Retry.0.BackoffRate',
    ],
    [
      'a condition that is no expression',
      { A: { Type: 'Choice', Choices: [{ Condition: '$x', Next: 'End' }] } },
      'States.A.Choices.0.Condition',
    ],
    [
      'a variable named states',
      { A: { ...pass, Assign: { states: 1 } } },
      'States.A.Assign.states: the name is reserved',
    ],
    ['a variable that is no name', { A: { ...pass, Assign: { 'a-b': 1 } } }, 'States.A.Assign.a-b'],
    [
      'an inner variable of an outer name',
      { A: { ...pass, Assign: { k: 1 }, Next: 'M' }, M: { ...map, ItemProcessor: assigning } },
      'States.M.States.Inner.Assign.k: an outer scope has',
    ],
    [
      'an inner variable of its own catcher',
      {
        P: {
          Type: 'Parallel',
          Branches: [assigning],
          Catch: [{ ErrorEquals: ['X'], Assign: { k: 1 }, Next: 'End' }],
          Next: 'End',
        },
      },
      'States.P.States.Inner.Assign.k',
    ],
    ['a token inside a Map', { A: { ...map, ItemProcessor: waiting } }, 'inside Parallel or Map'],
    [
      'a bad expression inside a Map',
      {
        A: { ...map, ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Output: e('phone'), End: true } } } },
      },
      'States.A.ItemProcessor.States.I.Output',
    ],
  ])('%s', (_, states, message) => {
    expect(() => load({ ...states, End: end })).toThrow(InvalidDefinition);
    expect(() => load({ ...states, End: end })).toThrow(message);
  });

  it.each([
    ['JSONPath', { QueryLanguage: 'JSONPath' }, 'definition.QueryLanguage'],
    ['an unknown field', { Foo: 1 }, 'definition.Foo: unknown field'],
    ['a start that is missing', { StartAt: 'Nowhere' }, "StartAt: there is no state 'Nowhere'"],
  ])('the whole: %s', (_, more, message) => {
    expect(() => load({ End: end }, { more })).toThrow(message);
  });

  it('a machine that never ends', () => {
    expect(() => load({ A: { Type: 'Pass', Next: 'A' } })).toThrow('no state ends the machine');
  });
});

describe('a definition is taken', () => {
  it.each<[string, Record<string, unknown>]>([
    ['siblings that share a variable', { P: { Type: 'Parallel', Branches: [assigning, assigning], Next: 'End' } }],
    ['comments everywhere', { A: { ...task, Comment: 'x', Retry: [{ Comment: 'x', ErrorEquals: ['X'] }] } }],
    ['an inline Map', { A: { ...map, ItemProcessor: { ...inner, ProcessorConfig: { Mode: 'INLINE' } } } }],
    ['an empty string, an array, a number', { A: { ...pass, Output: ['', 1, [[]]] } }],
  ])('%s', (_, states) => {
    expect(() => load({ ...states, End: end })).not.toThrow();
  });
});
