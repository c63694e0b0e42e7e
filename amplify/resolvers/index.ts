/** Where a resolver or function gets its data: a table, or nothing. */
export type ResolverDataSource = 'Transactions' | 'Counts' | 'None';

/** A step of a pipeline resolver. */
export interface ResolverFunction {
  readonly name: string;
  /** Relative to this folder. */
  readonly file: string;
  readonly dataSource: ResolverDataSource;
}

/** Which code resolves a field: a unit has a data source, a pipeline has functions. */
export interface ResolverDefinition {
  readonly typeName: 'Query' | 'Mutation' | 'Subscription';
  readonly fieldName: string;
  readonly kind: 'UNIT' | 'PIPELINE';
  /** Relative to this folder. */
  readonly file: string;
  readonly functions?: readonly ResolverFunction[];
  readonly dataSource?: ResolverDataSource;
}

/** Every resolver of the schema. */
export const resolvers: readonly ResolverDefinition[] = [
  { typeName: 'Query', fieldName: 'booth', kind: 'UNIT', file: 'booth.ts', dataSource: 'Transactions' },
  { typeName: 'Query', fieldName: 'polls', kind: 'UNIT', file: 'polls.ts', dataSource: 'Transactions' },
  { typeName: 'Query', fieldName: 'poll', kind: 'UNIT', file: 'poll.ts', dataSource: 'Transactions' },
  {
    typeName: 'Query',
    fieldName: 'tally',
    kind: 'PIPELINE',
    file: 'tally.ts',
    functions: [
      { name: 'ReadRules', file: 'read-rules.ts', dataSource: 'Transactions' },
      { name: 'ReadLanes', file: 'read-lanes.ts', dataSource: 'Counts' },
    ],
  },
  { typeName: 'Mutation', fieldName: 'publishBooth', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishPoll', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishTally', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onBooth', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onPoll', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onTally', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
];
