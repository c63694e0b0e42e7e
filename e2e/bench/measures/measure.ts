import type { BoothOptions, BoothProcess } from '../../booth/start-booth.ts';
import type { BoothAddresses, BoothClient } from '../../robots/booth-client.ts';
import type { Machine } from '../describe-machine.ts';

/** What a value must not pass. */
export type Limit = { readonly atMost: number } | { readonly atLeast: number };

export interface Figure {
  readonly label: string;
  /** Null: it could not be measured here. */
  readonly value: number | null;
  /** As printed: "ms", "/s", "MB", "%", "×" or nothing. */
  readonly unit: string;
  /** Of the value. */
  readonly limit?: Limit;
  /** The alternative that was measured in the same run, in the same unit. */
  readonly beside?: { readonly label: string; readonly value: number | null };
  /** The value divided by its alternative's. */
  readonly ratio?: number | null;
  readonly ratioLimit?: Limit;
  readonly samples?: number;
  /** Whether all of its limits hold; absent where it has none. */
  readonly within?: boolean;
  /** What it includes, or how it was taken. */
  readonly note?: string;
}

export type Point = readonly [x: number | string, y: number];

export interface Plot {
  /** Without folder or ending. */
  readonly file: string;
  readonly title: string;
  readonly kind: 'line' | 'bar';
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  /** Bars of one place on top of each other instead of side by side. */
  readonly stacked?: boolean;
  /** A limit, drawn as a dashed line across. */
  readonly level?: { readonly label: string; readonly y: number };
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
}

export interface Measured {
  readonly figures: readonly Figure[];
  readonly plots: readonly Plot[];
}

/** One question that the bench answers. */
export interface Measure {
  /** Kebab-case, for `--only`. */
  readonly name: string;
  /** One line above its figures. */
  readonly title: string;
  /** @throws Error where it could not be taken at all; a value that is missing or over its limit is a figure */
  measure(context: BenchContext): Promise<Measured>;
}

/** A booth of the bench, with what a visitor of it needs. */
export interface BenchBooth extends BoothProcess {
  readonly addresses: BoothAddresses;
  readonly boothId: string;
  readonly client: BoothClient;
}

/** What a measure works with. */
export interface BenchContext {
  readonly machine: Machine;
  /** A run that may take its time: larger sizes, more rounds. */
  readonly long: boolean;
  /** Milliseconds, never going back. */
  readonly clock: () => number;
  /** A booth with a data folder of its own (unless one is given), discarded when the measure ends, if not before. */
  startBooth(options?: BoothOptions): Promise<BenchBooth>;
  /** A folder on the disk that the booths' data lie on, removed when the measure ends. */
  makeFolder(): string;
  /** Called when the measure ends, however it ends; the last one first. */
  onEnd(clean: () => Promise<void> | void): void;
  /** A line for whoever waits. */
  say(line: string): void;
}
