import type { Booth, Tally } from '../../api/types.ts';

export type { Booth, Option, Poll, Tally } from '../../api/types.ts';
export type OptionCount = NonNullable<Tally['options']>[number];
export type Ballot = Tally['recent'][number];
export type Wifi = NonNullable<Booth['wifi']>;
