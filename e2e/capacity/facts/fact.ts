/** How well a fact is known. */
export type Confidence =
  /** AWS's own documentation or price page says so. */
  | 'DOCUMENTED'
  /** Others write that AWS says so; its own page could not be read. */
  | 'SECOND_HAND';

/** A limit or a price, with where it comes from. */
export interface Fact {
  readonly value: number;
  readonly unit: string;
  /** `all`, or the region that it was read for. */
  readonly region: string;
  readonly source: { readonly document: string; readonly address: string };
  /** ISO date on which the source was read. */
  readonly read: string;
  /** How old the text that was read is, where it isn't the present page. */
  readonly textOf?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

export interface Limit extends Fact {
  readonly adjustable: boolean;
  /** As Service Quotas names it. */
  readonly quota?: { readonly name: string; readonly code?: string };
}
