import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as v from 'valibot';
import type { Counters } from './counters.ts';
import { Rules } from './rules.ts';
import type { Layouts } from './stream/layouts.ts';

export interface ControlParts {
  readonly counters: Counters;
  readonly layouts: Layouts;
  readonly setRules: (rules: Rules) => void;
}

const Shaping = v.object({ table: v.string(), ms: v.optional(v.number(), 0) });

/** Answers the one who opened the proxy. @throws where it asks for something that makes no sense */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  { counters, layouts, setRules }: ControlParts,
): Promise<void> {
  switch (`${request.method} ${request.url}`) {
    case 'GET /pid':
      response.end(String(process.pid));
      return;
    case 'GET /counters':
      response.setHeader('content-type', 'application/json').end(JSON.stringify(counters));
      return;
    case 'PUT /rules':
      setRules(v.parse(Rules, await json(request)));
      response.writeHead(204).end();
      return;
    case 'POST /split': {
      const { table } = v.parse(Shaping, await json(request));
      response.writeHead(layouts.split(table) ? 204 : 409).end();
      return;
    }
    case 'POST /twin': {
      const { table, ms } = v.parse(Shaping, await json(request));
      response.writeHead(layouts.twin(table, ms) ? 204 : 409).end();
      return;
    }
    default:
      response.writeHead(404).end();
  }
}
