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

const readRules: ResolverFunction = { name: 'ReadRules', file: 'read-rules.ts', dataSource: 'Transactions' };

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
    functions: [readRules, { name: 'ReadLanes', file: 'read-lanes.ts', dataSource: 'Counts' }],
  },
  {
    typeName: 'Query',
    fieldName: 'store',
    kind: 'PIPELINE',
    file: 'store.ts',
    functions: [
      { name: 'ReadStore', file: 'read-store.ts', dataSource: 'Transactions' },
      { name: 'ReadBar', file: 'read-bar.ts', dataSource: 'Transactions' },
    ],
  },
  { typeName: 'Query', fieldName: 'order', kind: 'UNIT', file: 'order.ts', dataSource: 'Transactions' },
  { typeName: 'Query', fieldName: 'orders', kind: 'UNIT', file: 'orders.ts', dataSource: 'Transactions' },
  {
    typeName: 'Query',
    fieldName: 'drinks',
    kind: 'PIPELINE',
    file: 'drinks.ts',
    functions: [
      { name: 'ReadFigures', file: 'read-figures.ts', dataSource: 'Counts' },
      { name: 'FindBooth', file: 'find-booth.ts', dataSource: 'Transactions' },
    ],
  },
  {
    typeName: 'Query',
    fieldName: 'storeSettings',
    kind: 'UNIT',
    file: 'store-settings.ts',
    dataSource: 'Transactions',
  },
  {
    typeName: 'Query',
    fieldName: 'recount',
    kind: 'PIPELINE',
    file: 'recount.ts',
    functions: [readRules, { name: 'ReadVerdict', file: 'read-verdict.ts', dataSource: 'Counts' }],
  },
  {
    typeName: 'Query',
    fieldName: 'votes',
    kind: 'PIPELINE',
    file: 'votes.ts',
    functions: [readRules, { name: 'ReadVotes', file: 'read-votes.ts', dataSource: 'Transactions' }],
  },
  { typeName: 'Query', fieldName: 'orderLog', kind: 'UNIT', file: 'order-log.ts', dataSource: 'Transactions' },
  { typeName: 'Query', fieldName: 'staff', kind: 'UNIT', file: 'staff.ts', dataSource: 'Transactions' },
  { typeName: 'Query', fieldName: 'screens', kind: 'UNIT', file: 'screens.ts', dataSource: 'Transactions' },
  { typeName: 'Mutation', fieldName: 'publishBooth', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishPoll', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishTally', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishStore', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishOrder', kind: 'UNIT', file: 'publish-order.ts', dataSource: 'None' },
  { typeName: 'Mutation', fieldName: 'publishDrinks', kind: 'UNIT', file: 'publish.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onBooth', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onPoll', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onTally', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onStore', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onOrder', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
  { typeName: 'Subscription', fieldName: 'onDrinks', kind: 'UNIT', file: 'subscribe.ts', dataSource: 'None' },
];
