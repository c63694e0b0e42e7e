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

/** A JSON body as text and as a value; no body counts as `{}`. */
export function parseBody(bytes: Buffer): { text: string; json: unknown } {
  const invalid = (): GatewayFailure => new GatewayFailure('BAD_REQUEST_BODY', 'Invalid request body');
  if (bytes.length === 0) return { text: '', json: {} };
  try {
    const text = utf8.decode(bytes);
    if (isTooDeep(text)) throw invalid();
    return { text, json: JSON.parse(text) };
  } catch {
    throw invalid();
  }
}
