import { describe, expect, it } from 'vitest';
import { e, run } from '../testing/run-states.ts';

describe('Fail', () => {
  it.each([
    ['texts', { Error: 'Forbidden', Cause: 'No.' }, { error: 'Forbidden', cause: 'No.' }],
    ['expressions', { Error: e("'X' & 1"), Cause: e('$states.input.why') }, { error: 'X1', cause: 'because' }],
    [
      'JSON as the cause',
      { Error: 'E', Cause: e('$string({"message": $states.input.why})') },
      { error: 'E', cause: '{"message":"because"}' },
    ],
    ['neither', {}, { error: '', cause: '' }],
    ['a cause that is no text', { Error: 'E', Cause: e('1') }, { error: 'States.QueryEvaluationError' }],
    ['a cause of nothing', { Error: 'E', Cause: e('$nope') }, { error: 'States.QueryEvaluationError' }],
  ])('with %s', async (_, fields, expected) => {
    expect(await run({ F: { Type: 'Fail', ...fields } }, { why: 'because' })).toMatchObject({
      status: 'FAILED',
      ...expected,
    });
  });
});
