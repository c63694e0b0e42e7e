/** An answer of HTTP/1.1 and how many bytes it took. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly length: number;
}

const HEAD_END = '\r\n\r\n';

/**
 * The first answer in what has arrived, undefined while it isn't whole. Knows lengths and chunks, and no more: a client
 * that does little takes little from the server beside it.
 */
export function readAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const from = end + HEAD_END.length;
  const status = Number(head.slice(9, 12));
  const declared = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (declared) {
    const length = from + Number(declared[1]);
    return bytes.length < length ? undefined : { status, body: bytes.subarray(from, length), length };
  }
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return readChunks(bytes, from, status);
  return { status, body: Buffer.alloc(0), length: from };
}

function readChunks(bytes: Buffer, from: number, status: number): Answer | undefined {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { status, body: Buffer.concat(parts), length: next };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = next;
  }
}
