/** What a catalogue is made of: texts, texts with gaps, and groups of them. */
export type Entry = string | ((...gaps: never[]) => string) | Entries;
export interface Entries {
  readonly [name: string]: Entry;
}

/** The same entries in another language. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...gaps: infer Gaps) => string
      ? (...gaps: Gaps) => string
      : Translated<T[K]>;
};
