import { readFileSync } from 'node:fs';
import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resolvers } from './resolvers/index.ts';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
const document = parse(readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'));
const isType = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;
const types = document.definitions.filter(isType);

describe('the schema', () => {
  it('has one resolver for each root field, and no resolver for anything else', () => {
    const fields = types
      .filter(({ name }) => ROOTS.includes(name.value))
      .flatMap(({ name, fields: own = [] }) => own.map((field) => `${name.value}.${field.name.value}`));
    expect(resolvers.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`).toSorted()).toEqual(
      fields.toSorted(),
    );
  });

  it.each(types.filter(({ name }) => !ROOTS.includes(name.value)).map((type) => [type.name.value, type] as const))(
    'lets subscribers and the system read %s',
    (_name, { directives = [] }) => {
      expect(directives.map(({ name }) => name.value)).toStrictEqual(['aws_api_key', 'aws_iam']);
    },
  );

  it('keeps every mutation for the system', () => {
    const mutations = types.find(({ name }) => name.value === 'Mutation')?.fields ?? [];
    for (const { directives = [] } of mutations) expect(directives.map(({ name }) => name.value)).toEqual(['aws_iam']);
  });
});
