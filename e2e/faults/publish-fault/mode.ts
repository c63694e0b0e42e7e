import * as v from 'valibot';

/** What becomes of what the functions publish. */
export const Mode = v.picklist([
  'PASS',
  /** Answered 500. */
  'REFUSE',
  /** Done, but answered only after a while that is shorter than the publisher's patience. */
  'SLOW',
  /** Never answered. */
  'HANG',
]);
export type Mode = v.InferOutput<typeof Mode>;

/** Names the folder of the fault to the process that it is played in. */
export const FOLDER_VARIABLE = 'BOOTHPRESSO_PUBLISH_FAULT';
