import { type GraphQLObjectType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { allowedModes } from './allowed-modes.ts';
import { buildSchema } from './build-schema.ts';

const schema = buildSchema(
  'Schema',
  `type Query {
    plain: Kept
    named: Kept @aws_cognito_user_pools
    both: Kept @aws_api_key @aws_cognito_user_pools
  }
  type Kept @aws_iam @aws_cognito_user_pools { plain: String named: String @aws_api_key }`,
);

function modesOf(typeName: string, fieldName: string) {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new TypeError(`There is no ${typeName}.${fieldName}.`);
  return allowedModes(type as GraphQLObjectType, field, 'API_KEY');
}

it.each([
  ['Query', 'plain', ['API_KEY']],
  ['Query', 'named', ['AMAZON_COGNITO_USER_POOLS']],
  ['Query', 'both', ['API_KEY', 'AMAZON_COGNITO_USER_POOLS']],
  ['Kept', 'plain', ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS']],
  ['Kept', 'named', ['API_KEY']],
] as const)('%s.%s is for %j: the field’s own word, else its type’s, else the default alone', (type, field, modes) => {
  expect(modesOf(type, field)).toEqual(modes);
});
