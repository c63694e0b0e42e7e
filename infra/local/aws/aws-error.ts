/** An error as an AWS JSON API reports it: `name` becomes `__type`, `statusCode` the HTTP status. */
export class AwsError extends Error {
  readonly statusCode: number;

  constructor(name: string, message: string, statusCode = 400) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}
