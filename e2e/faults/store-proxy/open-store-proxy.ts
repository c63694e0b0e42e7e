import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { Counters } from './counters.ts';
import { findRealJava } from './find-real-java.ts';
import { type Place, readPlace } from './place.ts';
import { type GivenRules, Rules } from './rules.ts';

const shim = join(import.meta.dirname, 'java-shim.ts');
const LOOK_MS = 20;
const END_MS = 10_000;

/** Stands between a booth and its DynamoDB Local. Start the booth with `env`; everything else follows it over restarts. */
export interface StoreProxy {
  /** For the booth's environment: a `java` of our own comes first in its PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** What went through since the store was last started. @throws Error where no store runs behind the proxy */
  counters(): Promise<Counters>;
  /** Sets what is done to requests from now on, also to a store that is started later. */
  setRules(rules: GivenRules): Promise<void>;
  /** Ends the open shards of a table's stream; each goes on in two children. @param table part of its name */
  splitShards(table: string): Promise<void>;
  /** Lets two pollers read each open shard of a table's stream, for so many seconds. */
  twinShards(table: string, seconds: number): Promise<void>;
  /** Address of the store itself, past the proxy; undefined before it was first started. */
  storeUrl(): string | undefined;
  /** Process id of the real Java that was started last; undefined before the first. */
  javaPid(): number | undefined;
  /** Ends what may still run of it, and removes its files. End the booth before. */
  close(): Promise<void>;
}

/** Prepares a proxy; it runs whenever a booth that was given its `env` starts its store. @throws Error where there is no Java */
export function openStoreProxy(): StoreProxy {
  const folder = mkdtempSync(join(tmpdir(), 'booth-store-'));
  writeShim(join(folder, 'java'), folder, findRealJava(process.env));
  const control = () => {
    const place = readPlace(folder);
    if (place === undefined) throw new Error('No store has been started behind the proxy yet.');
    return place.control;
  };
  const tell = async (method: string, path: string, content: unknown) => {
    const response = await fetch(`${control()}${path}`, { method, body: JSON.stringify(content) });
    if (!response.ok) throw new Error(`The store proxy refused ${path}: ${response.status} ${await response.text()}`);
  };
  return {
    env: { PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
    async counters() {
      const response = await fetch(`${control()}/counters`);
      return v.parse(Counters, await response.json());
    },
    async setRules(given) {
      const rules = v.parse(Rules, given);
      writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules));
      const place = readPlace(folder);
      // A store that doesn't run reads them when it is started.
      if (place !== undefined && (await isRunning(place))) await tell('PUT', '/rules', rules);
    },
    splitShards: (table) => tell('POST', '/split', { table }),
    twinShards: (table, seconds) => tell('POST', '/twin', { table, ms: seconds * 1000 }),
    storeUrl: () => readPlace(folder)?.store,
    javaPid: () => readPlace(folder)?.javaPid,
    async close() {
      const place = readPlace(folder);
      if (place !== undefined) await endShim(place);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything that doesn't start the store (`java -version`) goes straight to the real Java. */
function writeShim(file: string, folder: string, realJava: string): void {
  const quoted = [process.execPath, shim, folder, realJava].map(quote);
  const [node, ...given] = quoted;
  const script = `#!/bin/sh
case " $* " in
  *" -port "*) unset NODE_OPTIONS; exec ${node} --disable-warning=ExperimentalWarning ${given.join(' ')} "$@" ;;
  *) exec ${quote(realJava)} "$@" ;;
esac
`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Whether the proxy still answers at its address: its process id may have gone to somebody else. */
async function isRunning({ control, shimPid }: Place): Promise<boolean> {
  const pid = await fetch(`${control}/pid`).then(
    (response) => response.text(),
    () => undefined,
  );
  return pid === String(shimPid);
}

async function endShim(place: Place): Promise<void> {
  const { shimPid } = place;
  const deadline = Date.now() + END_MS;
  while (Date.now() < deadline) {
    if (!(await isRunning(place))) return;
    process.kill(shimPid, 'SIGTERM');
    await delay(LOOK_MS);
  }
  throw new Error(`The store proxy (process ${shimPid}) did not end.`);
}
