import { UnknownPattern } from './errors.ts';
import type { PathReader } from './json-path.ts';

/** Renders the template for an event, as JSON text. */
export type InputTemplate = (event: unknown) => string;

type Part = string | { readonly read: PathReader; readonly quoted: boolean };

/**
 * Compiles an input template of an EventBridge rule or a pipe: `<name>` outside quotes becomes the value as JSON (so a
 * string brings its own quotes), inside quotes its text, escaped. A value that the event lacks becomes null, or nothing
 * inside quotes. `resolve` gives the reader for what stands between the angle brackets.
 * Throws `UnknownPattern` when the template isn't JSON once it's filled in.
 */
export function compileInputTemplate(template: string, resolve: (name: string) => PathReader): InputTemplate {
  const parts = split(template, resolve);
  const render: InputTemplate = (event) =>
    parts.map((part) => (typeof part === 'string' ? part : print(part.read(event), part.quoted))).join('');
  try {
    JSON.parse(render(undefined));
  } catch (error) {
    throw new UnknownPattern('InputTemplate', `it gives no JSON (${String(error)})`);
  }
  return render;
}

function split(template: string, resolve: (name: string) => PathReader): Part[] {
  const parts: Part[] = [];
  let quoted = false;
  let text = '';
  for (let at = 0; at < template.length; at += 1) {
    const sign = template[at] ?? '';
    if (sign === '<') {
      const end = template.indexOf('>', at);
      if (end < 0) throw new UnknownPattern('InputTemplate', 'a < has no >');
      parts.push(text, { read: resolve(template.slice(at + 1, end)), quoted });
      text = '';
      at = end;
      continue;
    }
    text += sign;
    if (sign === '"') quoted = !quoted;
    if (sign === '\\') {
      at += 1;
      text += template[at] ?? '';
    }
  }
  return [...parts, text];
}

function print(value: unknown, quoted: boolean): string {
  if (!quoted) return JSON.stringify(value ?? null);
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
}
