/** A resource of the synthesised template, its intrinsic functions resolved to values. */
export interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Record<string, unknown>;
}

/** Which top-level properties of which resource types a part of the run-time takes on. */
export type Supports = Readonly<Record<string, readonly string[]>>;
