interface Assumption {
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

/** What no document says and no local run can show: taken, named, printed. */
export const assumptions = {
  dwellSeconds: { value: 15, unit: 's', why: 'from opening the page to the vote' },
  glanceSeconds: { value: 20, unit: 's', why: 'that a phone which does not keep watching shows the result' },
  peoplePerAddress: { value: 500, unit: 'people', why: "behind one public address of the hall's network" },
  voteMs: { value: 80, unit: 'ms', why: 'of an Express execution on AWS: two calls to DynamoDB' },
  aggregateMs: { value: 60, unit: 'ms', why: 'of the aggregator for one batch on AWS' },
  publishMs: { value: 200, unit: 'ms', why: 'of the publisher: it waits for its slot' },
  requestMs: { value: 60, unit: 'ms', why: 'of the function per request of the other design' },
  requestMb: { value: 256, unit: 'MB', why: 'of that function' },
  pageBytes: { value: 400_000, unit: 'bytes', why: 'of a page with its fonts, compressed' },
  pageFiles: { value: 10, unit: 'files', why: 'that a page consists of' },
  messageBytes: { value: 1_200, unit: 'bytes', why: 'of a published tally; an answer is no longer' },
} as const satisfies Record<string, Assumption>;
