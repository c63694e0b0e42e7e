/** The marks the server hands out to visitors, each an emoji; the phone and the screen know their names. */
export const marks = [
  ...['🦊', '🐙', '🦉', '🐳', '🦔', '🐸', '🦁', '🐼', '🐧', '🦄'],
  ...['🐝', '🦋', '🐢', '🦕', '🦖', '🐬', '🦩', '🦚', '🐨', '🐯'],
  ...['🐰', '🐻', '🐮', '🐷', '🐵', '🐶', '🐱', '🦝', '🦜', '🐞'],
  ...['🦥', '🦦', '🦒', '🦘', '🐘', '🦓', '🐿️', '🦭', '🦑', '🦀'],
] as const;

export type Mark = (typeof marks)[number];
