import type { Resource } from './resource.ts';

export const region = 'us-east-1';
export const account = '000000000000';

/** Where the one server of this machine listens, for resources that are known by an address. */
export interface Place {
  readonly port: number;
  readonly apiKey: string;
}

const nameFields = [
  'TableName',
  'QueueName',
  'FunctionName',
  'StateMachineName',
  'RoleName',
  'UserPoolName',
  'ClientName',
  'Name',
  // Last: a schedule has a name of its own beside its group's.
  'GroupName',
];

/** The physical name: the template's own, else the logical id. */
export function nameOf(resource: Resource): string {
  for (const field of nameFields) {
    const name = resource.properties[field];
    if (typeof name === 'string') return name;
  }
  return resource.logicalId;
}

const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;

/** Cognito's ids of pools and clients have letters and digits alone, after the region. */
const poolIdOf = (name: string) => `${region}_${name.replace(/[^0-9a-z]/gi, '')}`;
const poolProvider = (name: string) => `cognito-idp.${region}.amazonaws.com/${poolIdOf(name)}`;
const clientIdOf = (name: string) => name.replace(/[^0-9a-z]/gi, '').toLowerCase();

/** What `Ref` gives for a resource. Source: "Return values" of each type in the CloudFormation reference. */
export function refOf(resource: Resource, place: Place): string {
  const name = nameOf(resource);
  switch (resource.type) {
    case 'AWS::SQS::Queue':
      return `http://127.0.0.1:${place.port}/${account}/${name}`;
    case 'AWS::StepFunctions::StateMachine':
      return arn('states', `stateMachine:${name}`);
    case 'AWS::AppSync::GraphQLApi':
      return arn('appsync', `apis/${name}`);
    case 'AWS::Cognito::UserPool':
      return poolIdOf(name);
    case 'AWS::Cognito::UserPoolClient':
      return clientIdOf(name);
    default:
      return name;
  }
}

/** What `Fn::GetAtt` gives. Attributes that nothing here has are an error of the caller, named there. */
export function attributeOf(resource: Resource, attribute: string, place: Place): string | undefined {
  const name = nameOf(resource);
  return attributes[resource.type]?.(name, place)[attribute];
}

const attributes: Record<string, (name: string, place: Place) => Record<string, string>> = {
  'AWS::DynamoDB::Table': (name) => ({
    Arn: arn('dynamodb', `table/${name}`),
    StreamArn: arn('dynamodb', `table/${name}/stream/local`),
  }),
  'AWS::SQS::Queue': (name) => ({ Arn: arn('sqs', name), QueueName: name }),
  'AWS::Lambda::Function': (name) => ({ Arn: arn('lambda', `function:${name}`) }),
  'AWS::StepFunctions::StateMachine': (name) => ({ Arn: arn('states', `stateMachine:${name}`), Name: name }),
  'AWS::Events::EventBus': (name) => ({ Arn: arn('events', `event-bus/${name}`), Name: name }),
  'AWS::Events::Rule': (name) => ({ Arn: arn('events', `rule/${name}`) }),
  'AWS::Scheduler::ScheduleGroup': (name) => ({ Arn: arn('scheduler', `schedule-group/${name}`) }),
  'AWS::WAFv2::WebACL': (name) => ({ Arn: arn('wafv2', `regional/webacl/${name}/local`) }),
  'AWS::IAM::Role': (name) => ({ Arn: `arn:aws:iam::${account}:role/${name}` }),
  'AWS::Logs::LogGroup': (name) => ({ Arn: arn('logs', `log-group:${name}:*`) }),
  'AWS::ApiGateway::RestApi': (name) => ({ RootResourceId: `${name}-root`, RestApiId: name }),
  'AWS::AppSync::GraphQLApi': (name, place) => ({
    ApiId: name,
    Arn: arn('appsync', `apis/${name}`),
    GraphQLUrl: `http://127.0.0.1:${place.port}/graphql`,
    RealtimeDns: `127.0.0.1:${place.port}`,
    GraphQLEndpointArn: arn('appsync', `endpoints/graphql-api/${name}`),
  }),
  'AWS::AppSync::ApiKey': (name, place) => ({ ApiKey: place.apiKey, ApiKeyId: name }),
  'AWS::AppSync::FunctionConfiguration': (name) => ({ FunctionId: name, Name: name }),
  'AWS::AppSync::DataSource': (name) => ({ Name: name }),
  'AWS::AppSync::GraphQLSchema': (name) => ({ Id: name }),
  'AWS::Cognito::UserPool': (name) => ({
    Arn: arn('cognito-idp', `userpool/${poolIdOf(name)}`),
    ProviderName: poolProvider(name),
    ProviderURL: `https://${poolProvider(name)}`,
    UserPoolId: poolIdOf(name),
  }),
  'AWS::Cognito::UserPoolClient': (name) => ({ ClientId: clientIdOf(name), Name: name }),
  'AWS::Amplify::App': (name) => ({
    AppId: name,
    DefaultDomain: 'localhost',
    Arn: arn('amplify', `apps/${name}`),
    AppName: name,
  }),
  'AWS::Amplify::Branch': (name) => ({ BranchName: name }),
};
