/** `cast-vote` → `CastVote`: how a file's name becomes a logical id. */
export function toPascalCase(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
