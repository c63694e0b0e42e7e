/** The ways to call the API that this part checks. */
export type AuthMode = 'API_KEY' | 'AWS_IAM' | 'AMAZON_COGNITO_USER_POOLS';

/** Whose id tokens the API takes. */
export interface UserPoolPlan {
  /** The pool's address, which is in its tokens. */
  readonly issuer: string;
  /** What the token's client must be; null for any of the pool's. */
  readonly clientPattern: RegExp | null;
}

/** Where a resolver's request goes. */
export type DataSource =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'DYNAMODB'; readonly tableName: string; readonly logicalId: string };

/** A resolver's or function's module and where its requests go. */
export interface Step {
  readonly logicalId: string;
  readonly code: string;
  readonly dataSource: DataSource;
}

/** How a field is resolved. */
export type ResolverPlan =
  | { readonly kind: 'UNIT'; readonly step: Step }
  | {
      readonly kind: 'PIPELINE';
      readonly logicalId: string;
      readonly code: string;
      readonly functions: readonly Step[];
    };

/** The API as the template describes it. */
export interface ApiPlan {
  readonly logicalId: string;
  readonly schemaLogicalId: string;
  readonly definition: string;
  readonly defaultMode: AuthMode;
  readonly modes: readonly AuthMode[];
  readonly userPool: UserPoolPlan | null;
  /** Levels of nesting that a query may have; 0 is no limit. */
  readonly depthLimit: number;
  /** By `Type.field`. */
  readonly resolvers: ReadonlyMap<string, ResolverPlan>;
}

/** An error as AppSync's clients see it. */
export interface GraphQLErrorShape {
  readonly message: string;
  readonly errorType?: string | null;
  readonly errorInfo?: unknown;
  readonly data?: unknown;
  readonly path?: readonly (string | number)[] | null;
  readonly locations?: readonly { line: number; column: number; sourceName: null }[];
}

/** What an operation answers. */
export interface GraphQLResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLErrorShape[];
}
