import { isRecord } from '../json.ts';

/** As much of a request's shape as it takes to find a misspelt parameter. */
export type Shape = 'anything' | { readonly listOf: Shape } | { readonly mapOf: Shape } | Members;

export interface Members {
  readonly members: Readonly<Record<string, Shape>>;
}

/** A structure of these members, given in one line; `more` are those with a shape of their own. */
export const members = (names: string, more: Readonly<Record<string, Shape>> = {}): Members => ({
  members: { ...Object.fromEntries(names.split(' ').map((name) => [name, 'anything'] as const)), ...more },
});

/**
 * The path of the first member that the shape doesn't have, such as `TransactItems.0.Put.Tablename`. What isn't an
 * object or a list yet (an expression) is passed over.
 */
export function unknownMember(value: unknown, shape: Shape): string | undefined {
  if (shape === 'anything') return undefined;
  const entries = Array.isArray(value) || isRecord(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    const innerShape = shapeOf(shape, key, Array.isArray(value));
    if (innerShape === undefined) return key;
    const found = unknownMember(inner, innerShape);
    if (found !== undefined) return `${key}.${found}`;
  }
  return undefined;
}

function shapeOf(shape: Exclude<Shape, 'anything'>, key: string, inList: boolean): Shape | undefined {
  if ('listOf' in shape) return inList ? shape.listOf : undefined;
  if (inList) return undefined;
  if ('mapOf' in shape) return shape.mapOf;
  return Object.hasOwn(shape.members, key) ? shape.members[key] : undefined;
}
