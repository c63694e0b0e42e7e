import type { IncomingMessage } from 'node:http';
import type { RequestParameters } from './input-object.ts';

/** The query's parameters (the last of each name) and the headers as they were sent. */
export function readQueryAndHeaders(req: IncomingMessage): Omit<RequestParameters, 'path'> {
  const query = (req.url ?? '').split('?').slice(1).join('?');
  const header = new Map<string, string>();
  for (let at = 0; at + 1 < req.rawHeaders.length; at += 2)
    header.set(req.rawHeaders[at] ?? '', req.rawHeaders[at + 1] ?? '');
  return { querystring: new Map(new URLSearchParams(query)), header };
}
