/** The template asks for something that the laptop's run-time can't do; the message names it. */
export class UnsupportedTemplate extends Error {
  constructor(logicalId: string, path: string) {
    super(`The template's ${logicalId}.${path} can't be run on this machine: infra/local has no part for it.`);
    this.name = 'UnsupportedTemplate';
  }
}
