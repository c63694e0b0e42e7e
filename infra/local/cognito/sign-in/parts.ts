import type { Directory } from '../directory/open-directory.ts';
import type { GuessLimit } from '../passwords/guess-limit.ts';
import type { SealPassword } from '../passwords/seal-password.ts';
import type { PoolDefinition } from '../pool-definition.ts';
import type { Tokens } from '../tokens/create-tokens.ts';

/** What the operations work with. */
export interface Parts {
  readonly definition: PoolDefinition;
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly sealPassword: SealPassword;
  readonly guesses: GuessLimit;
}
