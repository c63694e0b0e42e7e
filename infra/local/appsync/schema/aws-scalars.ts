import { GraphQLError, type GraphQLScalarType, Kind, type ValueNode } from 'graphql';

type ScalarBehaviour = Pick<GraphQLScalarType, 'parseValue' | 'parseLiteral' | 'serialize'>;

function textOf(node: ValueNode, scalar: string): string {
  if (node.kind === Kind.STRING) return node.value;
  throw new GraphQLError(`${scalar} must be given as a string.`, { nodes: node });
}

function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') throw new GraphQLError('AWSJSON must be given as a string of JSON.');
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new GraphQLError(`AWSJSON must hold valid JSON: ${String(error)}`);
  }
}

/** Date, `T`, time with optional seconds and fraction, and an offset that is a must. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d(:\d\d)?)$/;

function dateTime(value: unknown): string {
  if (typeof value === 'string' && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError(`Can't serialize value as AWSDateTime: ${JSON.stringify(value)}`);
}

/**
 * AppSync's own scalars. An AWSJSON argument reaches resolvers parsed.
 * https://docs.aws.amazon.com/appsync/latest/devguide/scalars.html
 */
export const awsScalars: Readonly<Record<'AWSJSON' | 'AWSDateTime', ScalarBehaviour>> = {
  AWSJSON: {
    parseValue: parseJson,
    parseLiteral: (node) => parseJson(textOf(node, 'AWSJSON')),
    serialize: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  },
  AWSDateTime: {
    parseValue: dateTime,
    parseLiteral: (node) => dateTime(textOf(node, 'AWSDateTime')),
    serialize: dateTime,
  },
};
