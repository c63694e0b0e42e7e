/** What was typed can't be planned; the message says what to type instead. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
}
