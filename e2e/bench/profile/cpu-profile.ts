import * as v from 'valibot';

/** What V8's sampling profiler gives, as far as it is used here. */
export const CpuProfile = v.object({
  nodes: v.array(
    v.object({
      id: v.number(),
      callFrame: v.object({ functionName: v.string(), url: v.string() }),
      children: v.optional(v.array(v.number()), []),
    }),
  ),
  samples: v.array(v.number()),
  /** Microseconds since the sample before. */
  timeDeltas: v.array(v.number()),
});

export type CpuProfile = v.InferOutput<typeof CpuProfile>;
export type ProfileFrame = CpuProfile['nodes'][number]['callFrame'];
