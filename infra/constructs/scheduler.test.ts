import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resourcesOf, template } from '../testing/synthesise.ts';

const policies = Object.entries(resourcesOf('AWS::IAM::Policy')).map(([id, { Properties }]) => ({
  id,
  text: JSON.stringify(Properties),
}));

describe('the times of polls', () => {
  test('are set anew by every change of a poll, a draft too', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['boothpresso'], 'detail-type': [{ prefix: 'Poll.' }] },
      Targets: [
        {
          Arn: { Ref: Match.stringLikeRegexp('SchedulePoll') },
          RoleArn: Match.anyValue(),
          InputTransformer: {
            InputPathsMap: { boothId: '$.detail.boothId', at: '$.detail.at', payload: '$.detail.payload' },
            InputTemplate: '{"boothId": <boothId>, "at": <at>, "payload": <payload>}',
          },
          DeadLetterConfig: { Arn: Match.anyValue() },
        },
      ],
    });
  });

  test('are kept in a group whose schedules may open and close polls, and nothing else', () => {
    template.hasResourceProperties('AWS::Scheduler::ScheduleGroup', { Name: 'boothpresso' });
    const [role, ...others] = policies.filter(({ id }) => /^SchedulerRole/.test(id));
    expect(others).toEqual([]);
    expect(role?.text.match(/stateMachine:boothpresso-[a-z-]+/g)?.sort()).toEqual([
      'stateMachine:boothpresso-close-poll',
      'stateMachine:boothpresso-open-poll',
    ]);
    expect(role?.text.match(/"Action":"[^"]+"/g)).toEqual(['"Action":"states:StartExecution"']);
  });

  test('run as a role that the schedules of the group alone may take', () => {
    const takenByScheduler = Object.values(resourcesOf('AWS::IAM::Role'))
      .map(({ Properties }) => JSON.stringify(Properties.AssumeRolePolicyDocument))
      .filter((document) => document.includes('scheduler.amazonaws.com'));
    expect(takenByScheduler).toHaveLength(2);
    for (const document of takenByScheduler) {
      expect(document).toContain('"aws:SourceAccount":{"Ref":"AWS::AccountId"}');
      expect(document).toContain(':schedule-group/boothpresso');
    }
  });
});

test('the API key is renewed every month, and what fails is kept', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    GroupName: 'boothpresso',
    ScheduleExpression: 'rate(30 days)',
    Target: {
      Arn: { Ref: Match.stringLikeRegexp('RenewApiKey') },
      DeadLetterConfig: { Arn: Match.anyValue() },
    },
  });
});
