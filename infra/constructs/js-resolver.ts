import type { GraphqlApi } from '@aws-cdk/aws-appsync-alpha';
import { CfnFunctionConfiguration, CfnResolver } from 'aws-cdk-lib/aws-appsync';
import { Construct } from 'constructs';
import type { ResolverDefinition, ResolverFunction } from '../../amplify/resolvers/index.ts';
import type { LiveDataSources } from './live-data-sources.ts';

export interface JsResolversProps {
  readonly api: GraphqlApi;
  readonly resolvers: readonly ResolverDefinition[];
  readonly dataSources: LiveDataSources;
  /** A file as inline code: what stands in the template is what runs, here and on a laptop. */
  readonly bundle: (file: string) => string;
}

const runtime = { name: 'APPSYNC_JS', runtimeVersion: '1.0.0' };

/** The resolvers in JavaScript, which the construct library doesn't know: this file alone sets their code and runtime. */
export class JsResolvers extends Construct {
  readonly #props: JsResolversProps;
  readonly #functions = new Map<string, CfnFunctionConfiguration>();

  constructor(scope: Construct, id: string, props: JsResolversProps) {
    super(scope, id);
    this.#props = props;
    for (const resolver of props.resolvers) this.#addResolver(resolver);
  }

  #addResolver({ typeName, fieldName, kind, file, functions = [], dataSource }: ResolverDefinition): void {
    const { api, bundle, dataSources } = this.#props;
    if (kind === 'UNIT' && dataSource === undefined) throw new Error(`${typeName}.${fieldName} has no data source.`);
    const resolver = new CfnResolver(this, `${typeName}${capitalise(fieldName)}`, {
      apiId: api.apiId,
      typeName,
      fieldName,
      kind,
      code: bundle(file),
      runtime,
      ...(dataSource !== undefined && { dataSourceName: dataSources[dataSource].name }),
      ...(kind === 'PIPELINE' && {
        pipelineConfig: { functions: functions.map((step) => this.#functionOf(step).attrFunctionId) },
      }),
    });
    api.addSchemaDependency(resolver);
    // A name doesn't make the resource wait for its data source.
    if (dataSource !== undefined) resolver.node.addDependency(dataSources[dataSource].ds);
  }

  #functionOf({ name, file, dataSource }: ResolverFunction): CfnFunctionConfiguration {
    const known = this.#functions.get(name);
    if (known !== undefined) return known;
    const { api, bundle, dataSources } = this.#props;
    const step = new CfnFunctionConfiguration(this, name, {
      apiId: api.apiId,
      name,
      dataSourceName: dataSources[dataSource].name,
      code: bundle(file),
      runtime,
    });
    api.addSchemaDependency(step);
    step.node.addDependency(dataSources[dataSource].ds);
    this.#functions.set(name, step);
    return step;
  }
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
