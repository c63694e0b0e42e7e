import { GatewayFailure } from './failures.ts';

// Nobody's vote is this deep; what walks the value afterwards does so recursively.
const depthLimit = 500;

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > depthLimit) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  const text = utf8.decode(bytes);
  if (isTooDeep(text)) throw new RangeError('too deep');
  return JSON.parse(text);
}

/**
 * A JSON body as a value, parsed when it is first asked for: a template that doesn't look at the body takes any.
 * No body counts as `{}`.
 */
export function parseOnce(bytes: Buffer): () => unknown {
  let parsed: { readonly json: unknown } | undefined;
  return () => {
    try {
      parsed ??= { json: parseBody(bytes) };
      return parsed.json;
    } catch {
      throw new GatewayFailure('BAD_REQUEST_BODY', 'Invalid request body');
    }
  };
}
