import type { States } from './language.ts';

export interface Workflow {
  /** The state machine is called `boothpresso-{name}`. */
  readonly name: string;
  readonly type: 'EXPRESS' | 'STANDARD';
  readonly definition: {
    readonly Comment: string;
    readonly QueryLanguage: 'JSONata';
    readonly StartAt: string;
    readonly TimeoutSeconds: number;
    readonly States: States;
  };
  /** What its role may do, and on what. */
  readonly uses: {
    readonly transactions?: readonly string[];
    readonly counts?: readonly string[];
    readonly functions?: readonly 'RecountLane'[];
  };
}

/** A synchronous command: it ends well inside the gateway's 29 s, whatever the store does. */
export function command(
  name: string,
  comment: string,
  startAt: string,
  uses: Workflow['uses'],
  states: States,
): Workflow {
  return {
    name,
    type: 'EXPRESS',
    definition: { Comment: comment, QueryLanguage: 'JSONata', StartAt: startAt, TimeoutSeconds: 20, States: states },
    uses,
  };
}
