import type { ConstDirectiveNode, GraphQLField, GraphQLObjectType } from 'graphql';
import type { AuthMode } from '../types.ts';

const MODE_OF: Readonly<Record<string, AuthMode>> = {
  aws_api_key: 'API_KEY',
  aws_iam: 'AWS_IAM',
  aws_cognito_user_pools: 'AMAZON_COGNITO_USER_POOLS',
};

function modesIn(directives: readonly ConstDirectiveNode[] = []): readonly AuthMode[] {
  return directives.flatMap(({ name }) => MODE_OF[name.value] ?? []);
}

/**
 * Who may read a field: its own directives, else its type's, else the API's default alone.
 * https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#using-additional-authorization-modes
 */
export function allowedModes(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  defaultMode: AuthMode,
): readonly AuthMode[] {
  const ofField = modesIn(field.astNode?.directives);
  if (ofField.length > 0) return ofField;
  const ofType = modesIn(type.astNode?.directives);
  return ofType.length > 0 ? ofType : [defaultMode];
}
