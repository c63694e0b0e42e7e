import type { SelectionSetNode } from 'graphql';
import { type Fragments, selectedFields } from './selected-fields.ts';

/**
 * What subscribers may see of a mutation's answer: the fields that the mutation selected, under their own names again.
 * https://docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-data.html
 */
export function publishedEntity(
  value: unknown,
  selection: SelectionSetNode | undefined,
  fragments: Fragments,
): unknown {
  if (Array.isArray(value)) return value.map((inner) => publishedEntity(inner, selection, fragments));
  if (typeof value !== 'object' || value === null) return value;
  const answer = value as Record<string, unknown>;
  const entity: Record<string, unknown> = {};
  for (const field of selectedFields(selection, fragments)) {
    const inner = answer[field.alias?.value ?? field.name.value];
    if (inner !== undefined) entity[field.name.value] = publishedEntity(inner, field.selectionSet, fragments);
  }
  return entity;
}
