/**
 * Loaded ahead of the run-time (Node's --import): what its functions publish, signed as AWS's own callers sign, is
 * refused, slow or never answered, as a file says. Visitors, screens and commands come through untouched.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import * as v from 'valibot';
import { FOLDER_VARIABLE, Mode } from './mode.ts';

const SLOW_MS = 1_500;

const folder = process.env[FOLDER_VARIABLE];
if (folder !== undefined && isMainThread && process.argv[1]?.endsWith('main.ts') === true) breakPublishing(folder);

function breakPublishing(place: string): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event: string | symbol, ...given: unknown[]) {
    const [request, response] = given;
    const goOn = () => Reflect.apply(emit, this, [event, ...given]) === true;
    const published = event === 'request' && request instanceof IncomingMessage && isPublish(request);
    if (!published || !(response instanceof ServerResponse)) return goOn();
    const mode = v.parse(Mode, readFileSync(join(place, 'mode'), 'utf8'));
    appendFileSync(join(place, 'done'), `${mode}\n`);
    switch (mode) {
      case 'PASS':
        return goOn();
      case 'REFUSE':
        response
          .writeHead(500, { 'content-type': 'application/json' })
          .end('{"message":"By the fault that is played"}');
        return true;
      case 'SLOW':
        setTimeout(goOn, SLOW_MS);
        return true;
      case 'HANG':
        return true;
      default:
        return mode satisfies never;
    }
  };
}

function isPublish({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith('/graphql') && headers.authorization?.startsWith('AWS4-HMAC-SHA256') === true;
}
