import type { Value } from './velocity/values.ts';

/** A map of the gateway's own, in which a name that isn't there is an empty text, as the gateway renders it. */
export class ContextMap extends Map<string, Value> {
  override get(name: string): Value {
    return super.get(name) ?? '';
  }
}
