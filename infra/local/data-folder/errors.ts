/** The data folder can't be used; the message says what to do. */
export class DataFolderProblem extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DataFolderProblem';
  }
}
