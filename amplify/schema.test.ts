import { readFileSync } from 'node:fs';
import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resolvers } from './resolvers/index.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const document = parse(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));
const isType = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;
const types = document.definitions.filter(isType);
/** Types that no announcement carries. */
const ORGANISERS = ['Recount', 'StaffMember', 'PairedScreen', 'VotePage', 'Vote', 'OrderPage'];
const rootFields = types
  .filter(({ name }) => ROOTS.includes(name.value))
  .flatMap(({ name, fields = [] }) =>
    fields.map((field) => ({
      root: name.value,
      field: field.name.value,
      directives: (field.directives ?? []).map((directive) => directive.name.value),
    })),
  );

describe('the schema', () => {
  it('has one resolver for each root field, and no resolver for anything else', () => {
    const fields = rootFields.map(({ root, field }) => `${root}.${field}`);
    expect(resolvers.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`).toSorted()).toEqual(
      fields.toSorted(),
    );
  });

  it.each(types.filter(({ name }) => !ROOTS.includes(name.value)).map((type) => [type.name.value, type] as const))(
    'lets subscribers, staff and the system read %s, unless it is the organiser’s',
    (name, { directives = [] }) => {
      const readers = directives.map((directive) => directive.name.value);
      expect(readers).toStrictEqual(
        ORGANISERS.includes(name) ? ['aws_cognito_user_pools'] : ['aws_api_key', 'aws_iam', 'aws_cognito_user_pools'],
      );
    },
  );

  it.each(rootFields)('says for $root.$field who may call it', ({ root, field, directives }) => {
    const modes = directives.filter((name) => name !== 'aws_subscribe');
    const staff = ['storeSettings', 'recount', 'votes', 'orderLog', 'staff', 'screens'].includes(field);
    if (root === 'Mutation') expect(modes).toEqual(['aws_iam']);
    else if (staff) expect(modes).toEqual(['aws_cognito_user_pools']);
    else expect(modes).toEqual(['aws_api_key', 'aws_cognito_user_pools']);
  });
});
