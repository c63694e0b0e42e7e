import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { readCustomHeaders } from './custom-headers.ts';
import { readCustomRules } from './custom-rules.ts';

export interface Hosting {
  /** Answers a GET or HEAD with a file, the app's page, or 404. */
  handle(req: IncomingMessage, res: ServerResponse): void;
  /** The headers of a file's answer: for one that isn't in the build, such as `/amplify_outputs.json`. */
  setHeaders(path: string, res: ServerResponse): void;
}

export interface HostingOptions {
  readonly resources: readonly Resource[];
  /** Where the built web app lies; its files stay as they are while it is served. */
  readonly directory: string;
}

// The build puts a hash of the content into these names.
const isHashed = (path: string): boolean => /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path);

function readText(app: Resource, key: string): string {
  const value = app.properties[key] ?? '';
  if (typeof value !== 'string') throw new UnsupportedTemplate(app.logicalId, key);
  return value;
}

function answerPlainly(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  res.end(`${text}\n`);
}

/**
 * Serves the web app as the template's Amplify app does: its rewrites and headers, siblings `.br`/`.gz` to whoever
 * takes them, hashed files for ever, everything else checked again each time.
 */
export function createHosting({ resources, directory }: HostingOptions): Hosting {
  const app = resources.find(({ type }) => type === 'AWS::Amplify::App');
  if (app === undefined) throw new UnsupportedTemplate('AWS::Amplify::App', 'Name (there is no web app)');
  const rewrite = readCustomRules(app);
  const headerRules = readCustomHeaders(readText(app, 'CustomHeaders'), app.logicalId);
  const files = sirv(directory, {
    etag: true,
    gzip: true,
    brotli: true,
    extensions: [],
    setHeaders: (res, path) => {
      res.setHeader('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  const setHeaders = (path: string, res: ServerResponse): void => {
    for (const rule of headerRules) if (rule.matches(path)) res.setHeaders(new Map(rule.headers));
  };

  return {
    setHeaders,
    handle: (req, res) => {
      const path = (req.url ?? '/').split(/[?#]/)[0] || '/';
      setHeaders(path, res);
      if (req.method !== 'GET' && req.method !== 'HEAD') {
        res.setHeader('Allow', 'GET, HEAD');
        answerPlainly(res, 405, 'Only GET and HEAD are answered here.');
        return;
      }
      const page = path === '/' ? '/index.html' : rewrite(path);
      files(req, res, () => {
        if (page === undefined) return answerPlainly(res, 404, 'There is no such file.');
        req.url = page;
        files(req, res, () => answerPlainly(res, 404, 'There is no such file.'));
      });
    },
  };
}
