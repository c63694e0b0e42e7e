/** What goes between our thread and a function's worker thread. Payloads are JSON text, as in Lambda. */
export interface HandlerPlace {
  /** The bundle's file, as a URL. */
  readonly file: string;
  readonly exportName: string;
}

export interface InvokeMessage {
  readonly requestId: string;
  readonly payload: string;
  readonly arn: string;
  readonly functionName: string;
  readonly memoryMb: number;
  /** Ms since 1970. */
  readonly deadline: number;
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly requestId: string; readonly payload: string }
  | {
      readonly kind: 'failed';
      readonly requestId: string;
      readonly errorType: string;
      readonly errorMessage: string;
      readonly trace: readonly string[];
    };
