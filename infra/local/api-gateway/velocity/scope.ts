import type { Block, Expression } from './syntax-tree.ts';
import type { Value } from './values.ts';

/** The variables of one rendering. */
export type Scope = Map<string, Value>;
export type Evaluate = (scope: Scope) => Value;

/** What may follow `$name.` for the names that the gateway sets. */
export interface RootShape {
  readonly methods: ReadonlySet<string>;
  /** `'any'`: a map whose keys aren't known before the call. */
  readonly properties: ReadonlySet<string> | 'any';
  /** Why a method can't take this text, which stands in the template; undefined: it can. */
  readonly refuseArgument?: (method: string, text: string) => string | undefined;
}

/** What the compilers of one template share: the names it may use, and each other (they are recursive). */
export interface Compiling {
  /** The names that the gateway sets. */
  readonly roots: Readonly<Record<string, RootShape>>;
  /** The names that the template sets itself. */
  readonly own: ReadonlySet<string>;
  expression(expression: Expression): Evaluate;
  block(block: Block): (scope: Scope) => string;
}
