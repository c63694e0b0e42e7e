import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { Clock as DateClock } from 'cognito-local/lib/services/clock.js';
import type { CognitoService } from 'cognito-local/lib/services/cognitoService.js';
import type { Context } from 'cognito-local/lib/services/context.js';
import { type User, UserPoolServiceImpl } from 'cognito-local/lib/services/userPoolService.js';
import type { Clock } from '../../aws/types.ts';
import type { KeptFiles } from '../../data-folder/keep-files.ts';
import { asAwsError, notFound } from '../errors.ts';
import type { PoolDefinition } from '../pool-definition.ts';
import { openUserStore } from './user-store.ts';

export type { User } from 'cognito-local/lib/services/userPoolService.js';

/** Its log would hold every password and token. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, child: () => silent };
export const context: Context = { logger: silent };

/** The people and groups of the pool: cognito-local's modules in this process, on the data folder. */
export interface Directory {
  /** As cognito-local's operations want it. */
  readonly cognito: CognitoService;
  readonly clock: DateClock;
  /** The name as it is kept: in small letters where the pool tells no case. */
  normal(username: string): string;
  find(username: string): Promise<User | undefined>;
  findByRefreshToken(refreshToken: string): Promise<User | undefined>;
  save(user: User): Promise<void>;
  groupsOf(user: User): Promise<readonly string[]>;
  hasGroup(name: string): Promise<boolean>;
  /** Runs the work when no other is under way: cognito-local reads, waits, and writes back what it read. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function openDirectory(definition: PoolDefinition, files: KeptFiles, clock: Clock): Directory {
  const { poolId, clientId, caseSensitive } = definition;
  const dates: DateClock = { get: () => new Date(clock()) };
  const store = openUserStore(files);
  const pool = new UserPoolServiceImpl(store, dates, store, { Id: poolId, UsernameAttributes: [] });
  const client: AppClient = {
    UserPoolId: poolId,
    ClientId: clientId,
    ClientName: clientId,
    LastModifiedDate: dates.get(),
    CreationDate: dates.get(),
  };
  const fixed = () => Promise.reject(notFound('The pool and its client are those of the template.'));
  let last: Promise<unknown> = Promise.resolve();
  return {
    cognito: {
      createUserPool: fixed,
      deleteUserPool: fixed,
      getAppClient: async (_context, id) => (id === clientId ? client : null),
      getUserPool: async (_context, id) => {
        if (id !== poolId) throw notFound(`User pool ${id} does not exist.`);
        return pool;
      },
      getUserPoolForClientId: async (_context, id) => {
        if (id !== clientId) throw notFound(`User pool client ${id} does not exist.`);
        return pool;
      },
      listAppClients: async () => [client],
      listUserPools: async () => [pool.options],
    },
    clock: dates,
    normal: (username) => (caseSensitive ? username : username.toLowerCase()),
    find: async (username) => {
      const user = await pool.getUserByUsername(context, username);
      // cognito-local finds people by their `sub` too.
      return user?.Username === username ? user : undefined;
    },
    findByRefreshToken: async (refreshToken) => (await pool.getUserByRefreshToken(context, refreshToken)) ?? undefined,
    save: (user) => pool.saveUser(context, user),
    groupsOf: (user) => pool.listUserGroupMembership(context, user),
    hasGroup: async (group) => (await pool.getGroupByGroupName(context, group)) !== null,
    alone: (work) => {
      const done = last.then(work).catch((error: unknown) => {
        throw asAwsError(error);
      });
      // A failure is its caller's; the next in line goes ahead.
      last = done.catch(() => undefined);
      return done;
    },
  };
}
