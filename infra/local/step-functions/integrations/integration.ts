import type { Json } from '../json.ts';

/** A service that a Task can call. */
export interface Integration {
  /** Whether AWS lets it wait for a task token. */
  readonly canWait: boolean;
  /** Throws `InvalidDefinition` for arguments that it doesn't know; `at` is their place in the definition. */
  check(given: unknown, at: string): void;
  /** Gives the result; throws an error whose name is what Retry and Catch match. */
  call(given: Json, signal: AbortSignal): Promise<unknown>;
}

/** Finds the integration for a Task's Resource (without its `.waitForTaskToken`). */
export type FindIntegration = (resource: string) => Integration | undefined;
