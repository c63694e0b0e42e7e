import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { PlainMode, Provider, userPoolPlan } from './auth/providers.ts';
import type { ApiPlan, AuthMode, DataSource, ResolverPlan, Step } from './types.ts';

const Runtime = v.strictObject({ Name: v.literal('APPSYNC_JS'), RuntimeVersion: v.literal('1.0.0') });

const Api = v.object({
  AuthenticationType: PlainMode,
  AdditionalAuthenticationProviders: v.optional(v.array(Provider), []),
  QueryDepthLimit: v.optional(v.number(), 0),
});
const Schema = v.object({ Definition: v.string() });
const Source = v.object({
  Name: v.string(),
  Type: v.picklist(['NONE', 'AMAZON_DYNAMODB']),
  DynamoDBConfig: v.optional(v.strictObject({ TableName: v.string(), AwsRegion: v.string() })),
});
const PipelineFunction = v.object({ Name: v.string(), DataSourceName: v.string(), Code: v.string(), Runtime });
const Resolver = v.object({
  TypeName: v.string(),
  FieldName: v.string(),
  Kind: v.optional(v.picklist(['UNIT', 'PIPELINE']), 'UNIT'),
  Code: v.string(),
  Runtime,
  DataSourceName: v.optional(v.string()),
  PipelineConfig: v.optional(v.strictObject({ Functions: v.array(v.string()) })),
});

/** The properties as the part can run them; anything else stops the start by its path. */
function read<S extends v.GenericSchema>(schema: S, resource: Resource): v.InferOutput<S> {
  const parsed = v.safeParse(schema, resource.properties);
  if (parsed.success) return parsed.output;
  throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
}

function ofType(resources: readonly Resource[], name: string): readonly Resource[] {
  return resources.filter(({ type }) => type === `AWS::AppSync::${name}`);
}

function onlyOne(resources: readonly Resource[], name: string): Resource {
  const [first, second] = ofType(resources, name);
  if (first === undefined) throw new UnsupportedTemplate(`AWS::AppSync::${name}`, 'Properties');
  if (second !== undefined) throw new UnsupportedTemplate(second.logicalId, 'Properties');
  return first;
}

function readDataSource(resource: Resource): [string, DataSource] {
  const { Name, Type, DynamoDBConfig } = read(Source, resource);
  if (Type === 'NONE') return [Name, { kind: 'NONE' }];
  if (DynamoDBConfig === undefined) throw new UnsupportedTemplate(resource.logicalId, 'DynamoDBConfig');
  return [Name, { kind: 'DYNAMODB', tableName: DynamoDBConfig.TableName, logicalId: resource.logicalId }];
}

/** The one GraphQL API of the template, or `UnsupportedTemplate` by name. */
export function readApiPlan(resources: readonly Resource[]): ApiPlan {
  const apiResource = onlyOne(resources, 'GraphQLApi');
  const api = read(Api, apiResource);
  const schema = onlyOne(resources, 'GraphQLSchema');
  const sources = new Map(ofType(resources, 'DataSource').map(readDataSource));

  const stepOf = (logicalId: string, code: string, name: string | undefined): Step => {
    const dataSource = sources.get(name ?? '');
    if (dataSource === undefined) throw new UnsupportedTemplate(logicalId, 'DataSourceName');
    return { logicalId, code, dataSource };
  };

  const functions = new Map<string, Step>();
  for (const resource of ofType(resources, 'FunctionConfiguration')) {
    const { Name, Code, DataSourceName } = read(PipelineFunction, resource);
    const step = stepOf(resource.logicalId, Code, DataSourceName);
    // A function's id is the cloud's to give: here it is its logical id or its name.
    functions.set(resource.logicalId, step).set(Name, step);
  }

  const resolvers = new Map<string, ResolverPlan>();
  for (const resource of ofType(resources, 'Resolver')) {
    const { logicalId } = resource;
    const resolver = read(Resolver, resource);
    const field = `${resolver.TypeName}.${resolver.FieldName}`;
    if (resolver.Kind === 'UNIT') {
      resolvers.set(field, { kind: 'UNIT', step: stepOf(logicalId, resolver.Code, resolver.DataSourceName) });
      continue;
    }
    const steps = (resolver.PipelineConfig?.Functions ?? []).map((id) => {
      const step = functions.get(id);
      if (step === undefined) throw new UnsupportedTemplate(logicalId, `PipelineConfig.Functions (${id})`);
      return step;
    });
    resolvers.set(field, { kind: 'PIPELINE', logicalId, code: resolver.Code, functions: steps });
  }

  const providers = api.AdditionalAuthenticationProviders;
  return {
    logicalId: apiResource.logicalId,
    schemaLogicalId: schema.logicalId,
    definition: read(Schema, schema).Definition,
    defaultMode: api.AuthenticationType,
    modes: [api.AuthenticationType, ...providers.map((provider): AuthMode => provider.AuthenticationType)],
    userPool: userPoolPlan(providers),
    depthLimit: api.QueryDepthLimit,
    resolvers,
  };
}
