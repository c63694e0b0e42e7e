import * as v from 'valibot';

const Cursor = v.variant('kind', [
  /** An iterator that the store gave. */
  v.object({ kind: v.literal('store'), iterator: v.string() }),
  /** After a record; from the oldest where there is no sequence number. */
  v.object({ kind: v.literal('after'), sequence: v.optional(v.string()) }),
  /** A batch that was given before, and then on. */
  v.object({ kind: v.literal('replay'), batch: v.number(), onward: v.string() }),
]);
/** From where a reader goes on. */
export type Cursor = v.InferOutput<typeof Cursor>;

const Token = v.object({
  /** Who reads: what was given before is kept by reader. */
  reader: v.number(),
  shardId: v.string(),
  /** The last that the reader was given, or asked to begin after. */
  last: v.optional(v.string()),
  cursor: Cursor,
});
/** What an iterator of the proxy's own stands for. */
export type Token = v.InferOutput<typeof Token>;

const mark = '|store-proxy|';

/** Writes an iterator of the proxy's own; the stream's ARN comes first, as in the store's. */
export function writeToken(streamArn: string, token: Token): string {
  return `${streamArn}${mark}${Buffer.from(JSON.stringify(token)).toString('base64url')}`;
}

/** Reads an iterator, where it is one of the proxy's own. */
export function readToken(iterator: string): Token | undefined {
  const at = iterator.indexOf(mark);
  if (at < 0) return undefined;
  return v.parse(Token, JSON.parse(Buffer.from(iterator.slice(at + mark.length), 'base64url').toString()));
}

/** The stream's ARN, with which every iterator begins. */
export function arnOf(iterator: string): string {
  return iterator.slice(0, iterator.indexOf('|'));
}

/** The table whose stream an ARN names. */
export function tableOf(streamArn: string): string {
  return /:table\/([^/]+)\//.exec(streamArn)?.[1] ?? '';
}
