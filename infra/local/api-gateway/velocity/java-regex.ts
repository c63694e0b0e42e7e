/**
 * `String.replaceAll` as Java has it: the first text is a regular expression; in the second `$1` is a group and a
 * backslash takes the next character as it stands.
 */
export function replaceAllLikeJava(text: string, pattern: string, replacement: string): string {
  return text.replace(new RegExp(pattern, 'g'), (...match: (string | number | undefined)[]) =>
    replacement.replace(/\\([\s\S])|\$(\d)/g, (_whole, literal?: string, group?: string) =>
      literal === undefined ? String(match[Number(group)] ?? '') : literal,
    ),
  );
}

/** `String.matches`: the whole text, not a part of it. */
export function matchesLikeJava(text: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(text);
}

/** `String.split`: a regular expression; empty texts at the end are left out. */
export function splitLikeJava(text: string, pattern: string): string[] {
  const parts = text.split(new RegExp(pattern));
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts;
}
