import { expect, test } from 'vitest';
import { resourcesOf } from '../testing/synthesise.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** What the role of a workflow may do, but for its log: the actions, and the resources as text. */
function allowedTo(name: string): readonly (readonly [string, string])[] {
  const policies = Object.entries(resourcesOf('AWS::IAM::Policy')).filter(([id]) =>
    id.startsWith(`Workflows${name}RoleDefaultPolicy`),
  );
  return policies.flatMap(([, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: Statement[] }).Statement.filter(
      ({ Action }) => !String(Action).startsWith('logs:'),
    ).flatMap(({ Action, Resource, Condition }) =>
      [Action].flat().map((action) => [action, JSON.stringify([Resource, Condition])] as const),
    ),
  );
}

const resourcesFor = (name: string, action: RegExp) =>
  allowedTo(name)
    .filter(([allowed]) => action.test(allowed))
    .map(([, resource]) => resource);

test('whoever gives roles does so in the one user pool', () => {
  for (const name of ['PutStaff', 'RemoveStaff', 'PutBooth']) {
    const resources = resourcesFor(name, /^cognito-idp:/);
    expect(resources.length).toBeGreaterThan(0);
    for (const resource of resources) expect(resource).toMatch(/^\[\{"Fn::GetAtt":\["StaffPool\w+","Arn"\]\}/);
  }
});

test('a recount is started, and nothing else', () => {
  const [resource, ...others] = resourcesFor('StartRecount', /^states:/);
  expect(others).toEqual([]);
  expect(resource).toContain(':stateMachine:boothpresso-recount"');
});

test("the scheduler's role is passed to the scheduler alone, for schedules of polls alone", () => {
  const schedules = resourcesFor('SchedulePoll', /^scheduler:/);
  expect(schedules.length).toBeGreaterThan(0);
  for (const resource of schedules) {
    expect(resource.match(/:schedule\/[^"]+/g)?.sort()).toEqual([
      ':schedule/boothpresso/close-*',
      ':schedule/boothpresso/open-*',
    ]);
  }
  const [passed, ...others] = resourcesFor('SchedulePoll', /^iam:/);
  expect(others).toEqual([]);
  expect(passed).toMatch(/"SchedulerRole\w+","Arn"/);
  expect(passed).toContain('{"StringEquals":{"iam:PassedToService":"scheduler.amazonaws.com"}}');
});

test('the one API key is renewed', () => {
  expect(allowedTo('RenewApiKey').map(([action]) => action)).toEqual(['appsync:UpdateApiKey']);
  expect(resourcesFor('RenewApiKey', /^appsync:/)[0]).toMatch(/:\/v1\/apis\/",.+"\/apikeys\/",.+"ApiKeyId"/);
});

test('a vote touches a table and nothing else', () => {
  expect(allowedTo('CastVote').length).toBeGreaterThan(0);
  for (const [action] of allowedTo('CastVote')) expect(action).toMatch(/^dynamodb:/);
});

test('an index is for whoever asks it', () => {
  const definitions = Object.values(resourcesOf('AWS::StepFunctions::StateMachine'));
  const asking = definitions.filter(({ Properties }) => /['"]IndexName['"]/.test(String(Properties.DefinitionString)));
  const allowed = Object.entries(resourcesOf('AWS::IAM::Policy')).filter(
    ([id, { Properties }]) => id.startsWith('Workflows') && JSON.stringify(Properties).includes('/index/'),
  );
  expect(allowed).toHaveLength(asking.length);
});
