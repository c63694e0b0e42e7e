import type { CpuProfile, ProfileFrame } from './cpu-profile.ts';

/**
 * Milliseconds by name. `name` is given a sample's frames, the running function first, and may leave it out by
 * undefined.
 */
export function sumProfile<Name extends string>(
  profile: CpuProfile,
  name: (stack: readonly ProfileFrame[]) => Name | undefined,
): Map<Name, number> {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children }) => children.map((child) => [child, id] as const)));
  const names = new Map<number, Name | undefined>();
  const nameOf = (sample: number): Name | undefined => {
    if (names.has(sample)) return names.get(sample);
    const stack: ProfileFrame[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const frame = nodes.get(id)?.callFrame;
      if (frame) stack.push(frame);
    }
    const found = name(stack);
    names.set(sample, found);
    return found;
  };
  const sums = new Map<Name, number>();
  for (const [index, sample] of profile.samples.entries()) {
    const found = nameOf(sample);
    if (found === undefined) continue;
    sums.set(found, (sums.get(found) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000);
  }
  return sums;
}
