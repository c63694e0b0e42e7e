/** The order matters: the booth answers fields in the order in which the page's subscription names them. */
const marks = ['🦊', '🐙', '🦉', '🐢', '🐝', '🦁', '🐧', '🐬'];

/** A tally as a busy poll has it, of any version. */
export function makeTally(boothId: string, pollId: string, options: readonly string[], version: number): object {
  return {
    boothId,
    pollId,
    round: 1,
    version,
    pollVersion: 2,
    ballots: 1234,
    options: options.map((optionId, index) => ({ optionId, count: 100 + 7 * index })),
    recent: marks.map((mark, index) => ({ mark, optionIds: [options[index % options.length]] })),
    asOf: new Date().toISOString(),
    lagMs: 42,
  };
}
