/** The part of a stream record that a change is read from; the images are checked here, not believed. */
export interface ChangeRecord {
  readonly eventName?: unknown;
  readonly dynamodb?: { readonly NewImage?: unknown; readonly OldImage?: unknown } | undefined;
}

/** An item put in place (no `before`) or changed. */
export interface Change<Image> {
  readonly before: Image | undefined;
  readonly after: Image;
}

/** What a stream record means to the counts. */
export type ParsedRecord<Image> =
  | { readonly kind: 'changed'; readonly change: Change<Image> }
  /** An item went away: never folded, what is counted stays counted. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'unfoldable'; readonly reason: string };

/** What an image holds, or why it can't be read. */
export type ReadImage<Image> = { readonly image: Image } | { readonly image?: never; readonly reason: string };

export interface ImageParts<Image> {
  readonly read: (input: unknown) => ReadImage<Image>;
  /** What rises with each change that counts. */
  readonly revisionOf: (image: Image) => number;
}

/** The door of the folds: what a record says, or the reason why it can't be folded. Never throws. */
export function parseChange<Image>(record: ChangeRecord, parts: ImageParts<Image>): ParsedRecord<Image> {
  switch (record.eventName) {
    case 'REMOVE':
      return { kind: 'removed' };
    case 'INSERT':
    case 'MODIFY':
      return parseImages(record, record.eventName, parts);
    default:
      return unfoldable(`Unknown kind of record: ${JSON.stringify(record.eventName)}`);
  }
}

function parseImages<Image>(
  record: ChangeRecord,
  eventName: 'INSERT' | 'MODIFY',
  { read, revisionOf }: ImageParts<Image>,
): ParsedRecord<Image> {
  const after = read(record.dynamodb?.NewImage);
  if ('reason' in after) return unfoldable(`NewImage ${after.reason}`);
  if (eventName === 'INSERT') return { kind: 'changed', change: { before: undefined, after: after.image } };
  const before = read(record.dynamodb?.OldImage);
  if ('reason' in before) return unfoldable(`OldImage ${before.reason}`);
  // A version that is the sum of revisions never falls: a change that takes them back is none that a workflow writes.
  if (revisionOf(after.image) < revisionOf(before.image)) return unfoldable('The revision went back');
  return { kind: 'changed', change: { before: before.image, after: after.image } };
}

function unfoldable(reason: string): { kind: 'unfoldable'; reason: string } {
  return { kind: 'unfoldable', reason };
}
