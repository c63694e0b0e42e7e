import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rendered, renderTemplate } from '../testing/render-template.ts';
import { errors, messages } from './errors.ts';
import { brokenTemplate, refusedTemplate, responseTemplate } from './response-template.ts';

const finished = (body: Record<string, unknown>) => renderTemplate(responseTemplate, { body, requestId: 'Jx=' });
const succeeded = (statusCode: number, body: string) =>
  finished({ status: 'SUCCEEDED', output: JSON.stringify({ statusCode, body }) });
const failed = (error: string, cause?: string) => finished({ status: 'FAILED', error, ...(cause && { cause }) });
const bodyOf = ({ text }: Rendered): unknown => JSON.parse(text);

describe('the answer to a finished execution', () => {
  test('is what the workflow said, to the letter', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(200, 201, 202), (body, statusCode) => {
        expect(succeeded(statusCode, body)).toEqual({ text: body, status: statusCode, headers: {} });
      }),
    );
  });

  test('has no body at all after a 204', () => {
    expect(succeeded(204, '')).toEqual({ text: '', status: 204, headers: {} });
  });

  test.each(Object.entries(errors))('%s is a %i, with the rest from the workflow', (error, status) => {
    const rest = { message: `Don't "quote" $me #or \\ 狐`, details: { field: 'boothId' } };
    const answer = failed(error, JSON.stringify(rest));
    expect(answer.status).toBe(status);
    expect(bodyOf(answer)).toEqual({ error, requestId: 'Jx=', ...rest });
    expect(answer.headers).toEqual(status === 429 || status === 503 ? { 'Retry-After': '1' } : {});
  });

  test.each(['States.Runtime', 'DynamoDb.ValidationException', '', 'notfound', 'constructor', '"},"x":"'])(
    'tells nobody what went wrong when the error is %j',
    (error) => {
      const answer = failed(error, '"secret": arn:aws:dynamodb');
      expect(answer.status).toBe(500);
      expect(bodyOf(answer)).toEqual({ error: 'Internal', message: messages.internal, requestId: 'Jx=' });
    },
  );

  test('of an execution that ran out of time says when to try again', () => {
    const answer = finished({ status: 'TIMED_OUT' });
    expect(answer.status).toBe(503);
    expect(answer.headers).toEqual({ 'Retry-After': '1' });
    expect(bodyOf(answer)).toEqual({ error: 'Unavailable', message: messages.timedOut, requestId: 'Jx=' });
  });

  test('that outgrew a state is a 413', () => {
    const answer = failed('States.DataLimitExceeded', 'too long');
    expect(answer.status).toBe(413);
    expect(bodyOf(answer)).toMatchObject({ error: 'TooLarge' });
  });
});

describe('the answer when the execution could not be started', () => {
  test.each([
    ['com.amazon.coral.availability#ThrottlingException', 503, 'Unavailable'],
    ['com.amazon.coral.validate#ValidationException', 413, 'TooLarge'],
    ['com.amazonaws.swf.service.v2.model#InvalidExecutionInput', 400, 'InvalidRequest'],
    ['com.amazonaws.swf.service.v2.model#StateMachineDoesNotExist', 500, 'Internal'],
  ])('%s is a %i', (type, status, error) => {
    const answer = renderTemplate(refusedTemplate, { body: { __type: type, message: 'x' } });
    expect(answer.status).toBe(status);
    expect(bodyOf(answer)).toMatchObject({ error, requestId: 'abc=' });
    expect('Retry-After' in answer.headers).toBe(status === 503);
  });

  test('a breakdown is a 503', () => {
    const answer = renderTemplate(brokenTemplate, { body: {} });
    expect(answer.status).toBe(503);
    expect(answer.headers).toEqual({ 'Retry-After': '1' });
    expect(bodyOf(answer)).toEqual({ error: 'Unavailable', message: messages.unavailable, requestId: 'abc=' });
  });
});
