import validate from 'asl-validator';
import { expect, test } from 'vitest';
import { workflows } from './workflows/index.ts';

const names: Record<string, string> = {
  Transactions: 'Boothpresso-Transactions',
  Counts: 'Boothpresso-Counts',
  RecountLane: 'arn:aws:lambda:eu-west-1:111122223333:function:RecountLane',
};

const transactWrites = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function resolved(definition: object): unknown {
  const text = JSON.stringify(definition).replace(/\$\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  return JSON.parse(text);
}

/** What the definition's tasks call, as IAM actions, read from its text: states nest in Maps. */
function actionsOf(definition: object): string[] {
  const text = JSON.stringify(definition);
  const calls = [...text.matchAll(/"Resource":"arn:aws:states:::(?:aws-sdk:)?(\w+):(\w+)"/g)];
  return calls.flatMap(([, service, operation = '']) => {
    if (service === 'lambda') return ['lambda:InvokeFunction'];
    if (operation !== 'transactWriteItems')
      return [`dynamodb:${operation.charAt(0).toUpperCase()}${operation.slice(1)}`];
    return Object.entries(transactWrites).flatMap(([key, action]) =>
      text.includes(`"${key}":{`) || text.includes(`'${key}':`) ? [`dynamodb:${action}`] : [],
    );
  });
}

test.each(workflows)('$name is valid Amazon States Language', ({ definition }) => {
  const { isValid, errorsText } = validate(resolved(definition));
  expect(isValid ? '' : errorsText('\n')).toBe('');
});

test.each(workflows)('$name may do what it does, and nothing else', ({ definition, uses }) => {
  const allowed = [
    ...(uses.transactions ?? []),
    ...(uses.counts ?? []),
    ...(uses.functions === undefined ? [] : ['lambda:InvokeFunction']),
  ];
  expect([...new Set(allowed)].sort()).toEqual([...new Set(actionsOf(definition))].sort());
});
