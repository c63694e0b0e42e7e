import { describe, expect, it } from 'vitest';
import { checkSupported } from './check-supported.ts';
import { UnsupportedTemplate } from './errors.ts';
import { resolveTemplate } from './resolve.ts';

const place = { port: 8080, apiKey: 'key' };
const template = {
  Parameters: { Version: { Default: '/v' } },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { BillingMode: 'PAY_PER_REQUEST' } },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'letters', From: { Ref: 'Fn' } } },
    Fn: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Stream: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        Url: { Ref: 'Queue' },
        Joined: { 'Fn::Join': ['', ['a-', { Ref: 'AWS::Region' }, '-', { Ref: 'Version' }]] },
        Sub: { 'Fn::Sub': ['${Table.Arn}/${!x}/${y}', { y: { Ref: 'Table' } }] },
      },
    },
  },
};

describe('the template', () => {
  it('has its intrinsic functions replaced, also where resources name each other', () => {
    const fn = resolveTemplate(template, place).resources.find((resource) => resource.logicalId === 'Fn');
    expect(fn?.properties).toEqual({
      Stream: 'arn:aws:dynamodb:us-east-1:000000000000:table/Table/stream/local',
      Url: 'http://127.0.0.1:8080/000000000000/letters',
      Joined: 'a-us-east-1-/v',
      Sub: 'arn:aws:dynamodb:us-east-1:000000000000:table/Table/${x}/Table',
    });
  });

  it('knows a user pool by an id, an ARN and an address, as Cognito names them', () => {
    const names = {
      Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'booth-staff' } },
      Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { ClientName: 'Booth-web' } },
      Admin: { Type: 'AWS::Cognito::UserPoolGroup', Properties: { GroupName: 'admin' } },
      Reader: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          Refs: [{ Ref: 'Pool' }, { Ref: 'Client' }, { Ref: 'Admin' }],
          Arn: { 'Fn::GetAtt': ['Pool', 'Arn'] },
          Url: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
        },
      },
    };
    expect(resolveTemplate({ Resources: names }, place).resources.at(-1)?.properties).toEqual({
      Refs: ['us-east-1_boothstaff', 'boothweb', 'admin'],
      Arn: 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_boothstaff',
      Url: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_boothstaff',
    });
  });

  it('names an intrinsic function, an attribute and a resource that it does not know', () => {
    const broken = (property: unknown) => () =>
      resolveTemplate({ Resources: { T: { Type: 'AWS::DynamoDB::Table', Properties: { property } } } }, place);
    expect(broken({ 'Fn::Cidr': [] })).toThrow('T.Properties.property: Fn::Cidr');
    expect(broken({ 'Fn::GetAtt': ['T', 'Colour'] })).toThrow('no attribute Colour of AWS::DynamoDB::Table');
    expect(broken({ Ref: 'Nobody' })).toThrow('refers to Nobody');
  });

  it('stops at what no part can run, by name', () => {
    const { resources } = resolveTemplate(template, place);
    const tables = { 'AWS::DynamoDB::Table': ['BillingMode'] };
    const all = { 'AWS::SQS::Queue': ['QueueName', 'From'], 'AWS::Lambda::Function': ['Stream', 'Url', 'Joined'] };
    expect(() => checkSupported(resources, [tables, all])).toThrow(new UnsupportedTemplate('Fn', 'Sub'));
    expect(() => checkSupported(resources, [tables])).toThrow('Queue.Type (AWS::SQS::Queue)');
  });
});
