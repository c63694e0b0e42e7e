import { buildASTSchema, type GraphQLSchema, isScalarType, parse } from 'graphql';
import { UnsupportedTemplate } from '../../template/errors.ts';
import { awsScalars } from './aws-scalars.ts';

/** What AppSync adds to every schema, as far as this part runs it: any other scalar or directive is refused by name. */
const PRELUDE = `
directive @aws_api_key on OBJECT | FIELD_DEFINITION
directive @aws_iam on OBJECT | FIELD_DEFINITION
directive @aws_cognito_user_pools on OBJECT | FIELD_DEFINITION
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
scalar AWSJSON
scalar AWSDateTime
`;

/** The template's schema, ready to run; one that can't be is `UnsupportedTemplate`, with the reason. */
export function buildSchema(logicalId: string, definition: string): GraphQLSchema {
  const schema = build(logicalId, definition);
  for (const [name, behaviour] of Object.entries(awsScalars)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) Object.assign(scalar, behaviour);
  }
  return schema;
}

function build(logicalId: string, definition: string): GraphQLSchema {
  try {
    return buildASTSchema(parse(PRELUDE + definition));
  } catch (error) {
    throw new UnsupportedTemplate(logicalId, `Definition (${error instanceof Error ? error.message : String(error)})`);
  }
}
