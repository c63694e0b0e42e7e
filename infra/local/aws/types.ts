/** One operation of an AWS JSON API: takes the parsed request, gives the response, throws `AwsError`. */
export type AwsOperation = (input: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** Milliseconds since 1970. */
export type Clock = () => number;

/** A line for the person who runs the booth; `error` is for what needs their attention. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}
