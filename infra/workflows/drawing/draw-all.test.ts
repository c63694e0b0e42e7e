import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workflows } from '../index.ts';
import { command } from '../parts/workflow.ts';
import { drawAll } from './draw-all.ts';
import { drawWorkflow, refusalsOf } from './draw-workflow.ts';

const small = command(
  'small',
  'A small one',
  'Ask',
  {},
  {
    Ask: { Type: 'Choice', Choices: [{ Condition: '{% $a %}', Next: 'Bad "id"' }], Default: 'Wait for it' },
    'Wait for it': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'Done' },
        { ErrorEquals: ['States.ALL'], Next: 'Bad "id"' },
      ],
      Next: 'Ask',
    },
    Done: { Type: 'Succeed' },
    'Bad "id"': { Type: 'Fail', Error: 'InvalidRequest' },
  },
);

describe('a workflow as a chart', () => {
  it('has its states, its ways and its expected errors, and its refusals apart', () => {
    expect(drawWorkflow(small).split('\n')).toEqual([
      'flowchart TD',
      '  start((" ")) --> s0',
      '  s0{"Ask"}',
      '  s0 --> s1',
      '  s1>"Wait for it"]',
      '  s1 --> s0',
      '  s1 -. "Timeout" .-> s2',
      '  s2(["Done"])',
    ]);
    expect(refusalsOf(small)).toEqual(['InvalidRequest']);
  });
});

it('drawings.md shows the workflows as they are: run npm run drawings', () => {
  expect(readFileSync(new URL('../drawings.md', import.meta.url), 'utf8')).toBe(drawAll(workflows));
});
