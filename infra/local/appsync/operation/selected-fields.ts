import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** The fragments of a document by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** A selection's fields, with those of its fragments (a type condition always holds: no unions, no interfaces here). */
export function selectedFields(selection: SelectionSetNode | undefined, fragments: Fragments): readonly FieldNode[] {
  return (selection?.selections ?? []).flatMap((node) => {
    switch (node.kind) {
      case Kind.FIELD:
        return [node];
      case Kind.INLINE_FRAGMENT:
        return selectedFields(node.selectionSet, fragments);
      case Kind.FRAGMENT_SPREAD:
        return selectedFields(fragments.get(node.name.value)?.selectionSet, fragments);
      default:
        return node satisfies never;
    }
  });
}

/** The deepest nesting of a selection. */
export function depthOf(selection: SelectionSetNode | undefined, fragments: Fragments): number {
  const depths = selectedFields(selection, fragments).map((field) => depthOf(field.selectionSet, fragments));
  return depths.length === 0 ? 0 : 1 + Math.max(...depths);
}
