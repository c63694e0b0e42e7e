/** A function's failure as Lambda reports it: the payload of an invocation with a function error. */
export class FunctionFailed extends Error {
  /** The thrown error's name, `Sandbox.Timedout`, or `Runtime.…` when the function's process ended. */
  readonly errorType: string;
  readonly trace: readonly string[];

  constructor(errorType: string, errorMessage: string, trace: readonly string[] = []) {
    super(errorMessage);
    // Step Functions' Retry and Catch know a function's error by this name.
    this.name = errorType;
    this.errorType = errorType;
    this.trace = trace;
  }
}
