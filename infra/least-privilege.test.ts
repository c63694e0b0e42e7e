import { expect, test } from 'vitest';
import { routes } from './api/routes.ts';
import { resourcesOf } from './testing/synthesise.ts';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Effect: string;
  readonly Resource?: unknown;
  readonly Principal?: unknown;
}

/** Actions that know no narrower resource; each is needed by the service itself, not by our code. */
const withoutResource = new Set([
  // Step Functions' log delivery: "Logging in CloudWatch Logs" of its guide lists them with this resource.
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  // Lambda and Pipes look for the stream before they read it.
  'dynamodb:ListStreams',
]);

/** Names that are known by their beginning alone: the schedules of polls, whose ends are hashes. */
const byPrefix = /:schedule\/boothpresso\/(open|close)-\*"/g;

const statements = Object.entries(resourcesOf('AWS::IAM::Policy')).flatMap(([id, { Properties }]) =>
  (Properties.PolicyDocument as { Statement: Statement[] }).Statement.map((statement) => ({
    id,
    actions: [statement.Action].flat(),
    resources: [statement.Resource].flat(),
    ...statement,
  })),
);

test('nobody may do everything', () => {
  expect(statements.length).toBeGreaterThan(20);
  for (const { id, actions, Effect } of statements) {
    expect(Effect).toBe('Allow');
    for (const action of actions) expect(`${id} ${action}`).not.toContain('*');
  }
});

test('nobody may touch everything, but where an action knows no narrower resource', () => {
  for (const { id, actions, resources } of statements) {
    const wide = resources.filter((resource) => JSON.stringify(resource).replace(byPrefix, '"').includes('*'));
    if (wide.length === 0) continue;
    const unexplained = actions.filter((action) => !withoutResource.has(action));
    expect({ id, unexplained }).toEqual({ id, unexplained: [] });
  }
});

test('no role has a policy that somebody else keeps', () => {
  for (const { Properties } of Object.values(resourcesOf('AWS::IAM::Role'))) {
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  }
});

test('nobody scans a table', () => {
  expect(statements.flatMap(({ actions }) => actions)).not.toContain('dynamodb:Scan');
});

test('pages read and never write', () => {
  const readers = statements.filter(({ id }) => id.includes('Reader'));
  const [index, ...tables] = readers.sort((one, other) => one.actions.length - other.actions.length);
  expect(tables).toHaveLength(2);
  for (const { actions, resources } of tables) {
    expect(actions).toEqual(['dynamodb:GetItem', 'dynamodb:Query']);
    expect(resources).toHaveLength(1);
  }
  // The votes in the order of time.
  expect(index?.actions).toEqual(['dynamodb:Query']);
  expect(JSON.stringify(index?.resources)).toContain('/index/byTime');
});

test('the order process is begun by one workflow, and its waiting tasks are answered by one', () => {
  const on = (action: string) =>
    statements
      .filter(
        ({ actions, resources }) =>
          actions.includes(action) && JSON.stringify(resources).includes(':boothpresso-process-order"'),
      )
      .map(({ id, actions, resources }) => ({
        id: id.replace(/^Workflows|RoleDefaultPolicy.*$/g, ''),
        actions,
        on: resources.length,
      }));
  expect(on('states:StartExecution')).toEqual([{ id: 'BeginProcess', actions: ['states:StartExecution'], on: 1 }]);
  expect(on('states:SendTaskSuccess')).toEqual([{ id: 'ResumeProcess', actions: ['states:SendTaskSuccess'], on: 1 }]);
});

test('the gateway may start the workflows of its routes and no other', () => {
  const [gateway, ...others] = statements.filter(({ actions }) => actions.includes('states:StartSyncExecution'));
  expect(others).toEqual([]);
  expect(gateway?.resources).toHaveLength(new Set(routes.map(({ workflow }) => workflow)).size);
});

test('every queue refuses what comes without TLS', () => {
  const policies = Object.values(resourcesOf('AWS::SQS::QueuePolicy')).map(({ Properties }) =>
    JSON.stringify(Properties),
  );
  for (const id of Object.keys(resourcesOf('AWS::SQS::Queue'))) {
    expect(policies.some((policy) => policy.includes(id) && policy.includes('"aws:SecureTransport":"false"'))).toBe(
      true,
    );
  }
});
