/** A pattern, path or input template that can't be run as written; `path` leads to the place within it. */
export class UnknownPattern extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.name = 'UnknownPattern';
    this.path = path;
  }
}
