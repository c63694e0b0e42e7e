/** A request that is turned away before any of it runs; `status` is the HTTP status, `errorType` AppSync's name for it. */
export class RequestRefused extends Error {
  readonly status: number;
  readonly errorType: string;

  constructor(status: number, errorType: string, message: string) {
    super(message);
    this.name = 'RequestRefused';
    this.status = status;
    this.errorType = errorType;
  }
}

/** A field that could not be resolved, as `util.error` and AppSync itself name it. */
export class FieldFailed extends Error {
  readonly errorType: string | null;
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(message: string, errorType: string | null, data: unknown = null, errorInfo: unknown = null) {
    super(message);
    this.name = 'FieldFailed';
    this.errorType = errorType;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}

export function malformed(message: string): RequestRefused {
  return new RequestRefused(400, 'MalformedHttpRequestException', message);
}

export function unauthorized(message = 'You are not authorized to make this call.'): RequestRefused {
  return new RequestRefused(401, 'UnauthorizedException', message);
}
