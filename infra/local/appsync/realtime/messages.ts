import * as v from 'valibot';
import type { GraphQLErrorShape, GraphQLResult } from '../types.ts';

const ClientMessage = v.variant('type', [
  v.object({ type: v.literal('connection_init') }),
  v.object({
    type: v.literal('start'),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
    payload: v.object({
      data: v.string(),
      extensions: v.optional(v.object({ authorization: v.optional(v.record(v.string(), v.unknown())) })),
    }),
  }),
  v.object({ type: v.literal('stop'), id: v.string() }),
]);

/** What a client may say. https://docs.aws.amazon.com/appsync/latest/devguide/real-time-websocket-client.html */
export type ClientMessage = v.InferOutput<typeof ClientMessage>;
export type StartMessage = Extract<ClientMessage, { type: 'start' }>;

/** What the server says. */
export type ServerMessage =
  | { readonly type: 'connection_ack'; readonly payload: { readonly connectionTimeoutMs: number } }
  | { readonly type: 'connection_error'; readonly payload: { readonly errors: readonly SocketError[] } }
  | { readonly type: 'ka' }
  | { readonly type: 'start_ack'; readonly id: string }
  | { readonly type: 'data'; readonly id: string; readonly payload: GraphQLResult }
  | { readonly type: 'complete'; readonly id: string }
  | {
      readonly type: 'error';
      readonly id?: string;
      readonly payload: { readonly errors: readonly (SocketError | GraphQLErrorShape)[] };
    };

export interface SocketError {
  readonly errorType: string;
  readonly message: string;
  readonly errorCode?: number;
}

/** The message, or null for anything else. */
export function parseClientMessage(text: string): ClientMessage | null {
  const parsed = v.safeParse(ClientMessage, parseJson(text));
  return parsed.success ? parsed.output : null;
}

const StartData = v.object({
  query: v.string(),
  variables: v.nullish(v.record(v.string(), v.unknown())),
  operationName: v.nullish(v.string()),
});

/** The operation inside `start`: JSON text in JSON. */
export function parseStartData(text: string): v.InferOutput<typeof StartData> | null {
  const parsed = v.safeParse(StartData, parseJson(text));
  return parsed.success ? parsed.output : null;
}

/** Undefined, which no message is, for what isn't JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
