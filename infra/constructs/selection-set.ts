import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';

/** Selection sets that take everything a type has, read from the schema, so that a new field is never forgotten. */
export class SelectionSets {
  readonly #types: ReadonlyMap<string, ObjectTypeDefinitionNode>;

  constructor(schema: string) {
    this.#types = objectTypes(parse(schema));
  }

  /**
   * @returns such as `{ boothId title { en ja } }`
   * @throws when the schema has no such object type
   */
  of(typeName: string): string {
    const type = this.#types.get(typeName);
    if (type === undefined) throw new Error(`The schema has no type ${typeName}.`);
    const fields = (type.fields ?? []).map(({ name, type: fieldType }) => {
      const inner = namedType(fieldType);
      return this.#types.has(inner) ? `${name.value} ${this.of(inner)}` : name.value;
    });
    return `{ ${fields.join(' ')} }`;
  }
}

function objectTypes(document: DocumentNode): ReadonlyMap<string, ObjectTypeDefinitionNode> {
  const types = document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(types.map((type) => [type.name.value, type]));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
