import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = join(fileURLToPath(import.meta.url), '../../../..');
const run = promisify(execFile);
const node = ['--disable-warning=ExperimentalWarning'];

const staffPassword = 'Flat-White-2-Go';

/** A booth of its own: the built project in a process, on a free port, with its own data folder. */
export interface RunningBooth {
  /** As a phone on the booth's Wi-Fi has it: plain http, no secure context. */
  readonly url: string;
  readonly port: number;
  /** The data folder. */
  readonly data: string;
  /** Of the seeded staff, `organiser` and `barista`. */
  readonly staffPassword: string;
  /** `npm run poll -- …`; gives what the command prints, parsed. */
  poll(...words: string[]): Promise<unknown>;
  /** `npm run dead-letters -- …`; likewise. */
  deadLetters(...words: string[]): Promise<unknown>;
  putPoll(pollId: string, definition: object): Promise<unknown>;
  putBooth(definition: object): Promise<unknown>;
  /** `npm run booth -- …`; likewise. */
  booths(...words: string[]): Promise<unknown>;
  /** All that the process has written to its outputs so far, over every start. */
  said(): string;
  /** Ends the process as a power cut of Node would. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and port; `env` changes what the first start was given. */
  restart(env?: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** @param env goes to the process, over what this one has */
export async function runBooth(env: NodeJS.ProcessEnv = {}): Promise<RunningBooth> {
  const data = mkdtempSync(join(tmpdir(), 'booth-'));
  let port = 0;
  let said = '';
  let server = await start(env);

  async function start(given: NodeJS.ProcessEnv): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...node, 'infra/local/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        PORT: String(port),
        BOOTHPRESSO_DATA: data,
        BOOTHPRESSO_BUILT: '1',
        BOOTHPRESSO_STAFF_PASSWORD: staffPassword,
        ...given,
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
    for (let left = 600; left > 0; left -= 1) {
      if (child.exitCode !== null) throw new Error(`The booth did not start:\n${said}`);
      const running = readRunning(join(data, 'running.json'), child.pid);
      if (running) {
        port = running;
        return child;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The booth did not come up in a minute:\n${said}`);
  }

  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
  };

  const command = async (script: string, words: string[]): Promise<unknown> => {
    const { stdout } = await run(process.execPath, [...node, `infra/cli/${script}.ts`, ...words], {
      cwd: root,
      env: { ...process.env, BOOTHPRESSO_DATA: data },
    });
    return stdout ? JSON.parse(stdout) : undefined;
  };
  const withFile = (definition: object) => {
    const file = join(data, 'definition.json');
    writeFileSync(file, JSON.stringify(definition));
    return file;
  };

  return {
    url: `http://booth.lan:${port}`,
    port,
    data,
    staffPassword,
    poll: (...words) => command('poll', words),
    deadLetters: (...words) => command('dead-letters', words),
    putPoll: (pollId, definition) => command('poll', ['put', pollId, withFile(definition)]),
    putBooth: (definition) => command('booth', ['put', withFile(definition)]),
    booths: (...words) => command('booth', words),
    said: () => said,
    kill: () => end('SIGKILL'),
    restart: async (change = {}) => {
      server = await start({ ...env, ...change });
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function readRunning(file: string, pid: number | undefined): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined; // not yet written
  }
  const running = JSON.parse(text) as { port: number; pid: number };
  return running.pid === pid ? running.port : undefined;
}
