import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Call, renderTemplate } from '../testing/render-template.ts';
import { castVoteModel, putStaffModel } from './models.ts';
import { requestTemplate } from './request-template.ts';

const arn = 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-cast-vote';
const vote = requestTemplate(arn, { who: 'ticket', ids: ['boothId', 'pollId'], model: castVoteModel });
const forget = requestTemplate(arn, { who: 'ticket', ids: ['boothId'] });
const issue = requestTemplate(arn, { who: 'ticket', ids: ['boothId'], publicUrl: true });
const put = requestTemplate(arn, { who: 'staff', ids: ['boothId', 'username'], model: putStaffModel });

function started(template: string, call: Call): { stateMachineArn: unknown; input: unknown } {
  const { stateMachineArn, input, ...rest } = JSON.parse(renderTemplate(template, call).text);
  expect(rest).toEqual({});
  return { stateMachineArn, input: JSON.parse(input) };
}

describe('the request template', () => {
  test('gives the workflow what it needs', () => {
    const call = {
      path: { boothId: 'demo', pollId: 'favourite-service' },
      header: { Host: 'x', Authorization: 'Bearer abc' },
      body: { options: ['lambda'] },
      requestId: 'Jx=',
    };
    expect(started(vote, call)).toEqual({
      stateMachineArn: arn,
      input: {
        boothId: 'demo',
        pollId: 'favourite-service',
        authorization: 'Bearer abc',
        requestId: 'Jx=',
        body: { options: ['lambda'] },
      },
    });
  });

  test.each(['authorization', 'AUTHORIZATION', 'Authorization'])('finds the ticket under %s', (name) => {
    const { input } = started(forget, { path: { boothId: 'demo' }, header: { [name]: 'Bearer abc' } });
    expect(input).toEqual({ boothId: 'demo', authorization: 'Bearer abc', requestId: 'abc=', body: {} });
  });

  test('says "" where there is no ticket', () => {
    expect(started(forget, { path: { boothId: 'demo' } }).input).toMatchObject({ authorization: '' });
  });

  test.each([
    ['a quote', `","boothId":"other`],
    ['an escaped quote', `\\","x":"`],
    ['a backslash at the end', `\\`],
    ['an apostrophe', `it's \\' and \\\\'`],
    ['a reference', '$context.requestId ${input} $!util.escapeJavaScript("x")'],
    ['a directive', '#set($authorization = "y") #end #* c *# ##'],
    ['control characters', '\u0000\u0007\b\t\n\f\r\u001f\u007f\u2028'],
    ['emoji', '🦊 狐'],
    ['a solidus', '</script>'],
  ])('passes %s on as it is', (_, hostile) => {
    const call = {
      path: { boothId: hostile, pollId: hostile },
      header: { Authorization: hostile },
      body: { options: [hostile], [hostile]: { [hostile]: null } },
      requestId: hostile,
    };
    expect(started(vote, call).input).toEqual({
      boothId: hostile,
      pollId: hostile,
      authorization: hostile,
      requestId: hostile,
      body: call.body,
    });
  });

  test('keeps its structure whatever is sent', () => {
    const dangerous = fc.string({
      unit: fc.oneof(fc.constantFrom('"', "'", '\\', '$', '#', '{', '}', '/', '\n', '\u0000', '🦊'), fc.string()),
    });
    fc.assert(
      fc.property(dangerous, dangerous, dangerous, fc.jsonValue(), (boothId, pollId, authorization, extra) => {
        const body = { options: [boothId, pollId], [authorization]: extra };
        const call = { path: { boothId, pollId }, header: { authorization }, body: JSON.parse(JSON.stringify(body)) };
        const { stateMachineArn, input } = started(vote, call);
        expect(stateMachineArn).toBe(arn);
        expect(input).toEqual({ boothId, pollId, authorization, requestId: 'abc=', body: call.body });
      }),
    );
  });
});

describe('the request template of the staff', () => {
  const call = {
    path: { boothId: 'demo', username: 'aki' },
    header: { Authorization: 'Bearer token' },
    body: { role: 'barista' },
  };

  test('names the caller by the claims of the token, and passes no token on', () => {
    const claims = { 'cognito:username': 'organiser', 'cognito:groups': 'admin,demo:organiser', sub: '1' };
    expect(started(put, { ...call, claims }).input).toEqual({
      boothId: 'demo',
      username: 'aki',
      caller: { username: 'organiser', groups: 'admin,demo:organiser' },
      requestId: 'abc=',
      body: { role: 'barista' },
    });
  });

  test('says "" of somebody who is in no group', () => {
    expect(started(put, { ...call, claims: { 'cognito:username': 'aki' } }).input).toMatchObject({
      caller: { username: 'aki', groups: '' },
    });
  });

  test('takes no caller from the path, the headers or the body', () => {
    const caller = { username: 'organiser', groups: 'admin' };
    const { input } = started(put, {
      path: { boothId: 'demo', username: `x","caller":{"username":"organiser","groups":"admin"},"y":"` },
      header: { caller: JSON.stringify(caller), 'cognito:groups': 'admin' },
      body: { caller },
      claims: { 'cognito:username': 'aki' },
    });
    expect(input).toMatchObject({ caller: { username: 'aki', groups: '' }, body: { caller } });
  });

  test('keeps its structure whatever the token says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (username, groups) => {
        const { input } = started(put, { ...call, claims: { 'cognito:username': username, 'cognito:groups': groups } });
        expect(input).toMatchObject({ caller: { username, groups }, body: { role: 'barista' } });
      }),
    );
  });
});

test('a code is issued with the address that it opens', () => {
  const call = { path: { boothId: 'demo' }, header: { Authorization: 'Bearer abc' } };
  expect(started(issue, { ...call, stageVariables: { publicUrl: 'https://booth.example' } }).input).toEqual({
    boothId: 'demo',
    authorization: 'Bearer abc',
    publicUrl: 'https://booth.example',
    requestId: 'abc=',
    body: {},
  });
  expect(started(issue, call).input).toMatchObject({ publicUrl: '' });
  expect(started(forget, call).input).not.toHaveProperty('publicUrl');
});
