import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resourcesOf, template } from '../testing/synthesise.ts';
import { workflows } from '../workflows/index.ts';

interface Rule {
  readonly EventPattern: { readonly 'detail-type': readonly (string | { readonly prefix: string })[] };
  readonly Targets: readonly { readonly Id: string }[];
}

const rules = Object.values(resourcesOf('AWS::Events::Rule')).map(({ Properties }) => Properties as unknown as Rule);
const detailTypesOf = (target: string) =>
  rules.filter(({ Targets }) => Targets[0]?.Id === target).flatMap(({ EventPattern }) => EventPattern['detail-type']);

/** Every event of an order that some workflow writes. */
const orderEvents = new Set(
  workflows.flatMap(({ definition }) =>
    [...JSON.stringify(definition).matchAll(/\bOrder\.[A-Z]\w+/g)].map(([name]) => name),
  ),
);

describe('the order process', () => {
  test.each([
    ['begins', 'beginProcess', 'BeginProcess'],
    ['goes on', 'resumeProcess', 'ResumeProcess'],
  ])('%s by an event of the order, and what fails is kept', (_, Id, machine) => {
    template.hasResourceProperties('AWS::Events::Rule', {
      Targets: [
        {
          Id,
          Arn: { Ref: Match.stringLikeRegexp(machine) },
          InputTransformer: {
            InputPathsMap: { boothId: '$.detail.boothId', at: '$.detail.at', payload: '$.detail.payload' },
            InputTemplate: '{"boothId": <boothId>, "at": <at>, "payload": <payload>}',
          },
          DeadLetterConfig: { Arn: Match.anyValue() },
        },
      ],
    });
  });

  test('hears every event that an order has, each once', () => {
    const heard = [...detailTypesOf('beginProcess'), ...detailTypesOf('resumeProcess')];
    expect(detailTypesOf('beginProcess')).toEqual(['Order.Started']);
    expect(heard.sort()).toEqual([...orderEvents].sort());
  });
});

test('no rule and no pipe is without its dead-letter queue', () => {
  for (const { Targets } of rules)
    expect(Targets).toEqual([expect.objectContaining({ DeadLetterConfig: expect.anything() })]);
  for (const { Properties } of Object.values(resourcesOf('AWS::Pipes::Pipe'))) {
    expect(Properties).toMatchObject({
      SourceParameters: { DynamoDBStreamParameters: { DeadLetterConfig: { Arn: expect.anything() } } },
    });
  }
});
