import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { UnknownPattern } from './errors.ts';

/** Compiles something of a resource; what can't be run stops the start by the resource's name. */
export function compileAt<T>(resource: Resource, path: string, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof UnknownPattern)) throw error;
    throw new UnsupportedTemplate(resource.logicalId, `${path} (${error.message})`);
  }
}
