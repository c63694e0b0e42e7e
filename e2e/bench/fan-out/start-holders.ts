import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ask, ScreenAddress, ScreenReport, Told } from './messages.ts';

const SILENCE_MS = 60_000;

/** Screens in several processes, as one. All throw Error where a process fails, ends, or is silent for a minute. */
export interface Holders {
  /** Opens as many screens, split evenly; resolves when all are subscribed. */
  open(group: string, address: ScreenAddress, count: number): Promise<void>;
  /** When the first and the last of a group got the version. Call it before the version is published. */
  untilAll(group: string, version: number): Promise<{ readonly first: number; readonly last: number }>;
  /** Forgets what came so far. */
  forget(group: string): void;
  report(group: string): Promise<readonly ScreenReport[]>;
  stop(): void;
}

export function startHolders(processes: number): Holders {
  const file = fileURLToPath(new URL('./hold-screens.ts', import.meta.url));
  const children = Array.from({ length: processes }, () => fork(file));
  const askAll = <Kind extends Told['kind']>(kind: Kind, group: string, ask: (index: number) => Ask) =>
    Promise.all(
      children.map((child, index) => {
        const answer = hear(child, kind, group);
        child.send(ask(index));
        return answer;
      }),
    );
  return {
    open: async (group, address, count) => {
      const share = (index: number) => Math.floor((count + index) / processes);
      await askAll('opened', group, (index) => ({ kind: 'open', group, address, count: share(index) }));
    },
    untilAll: async (group, version) => {
      const told = await askAll('all', group, () => ({ kind: 'await', group, version }));
      return { first: Math.min(...told.map(({ first }) => first)), last: Math.max(...told.map(({ last }) => last)) };
    },
    forget: (group) => {
      for (const child of children) child.send({ kind: 'forget', group } satisfies Ask);
    },
    report: async (group) => {
      const told = await askAll('report', group, () => ({ kind: 'report', group }));
      return told.flatMap(({ screens }) => screens);
    },
    stop: () => {
      for (const child of children) child.kill();
    },
  };
}

type ToldOf<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>;

function hear<Kind extends Told['kind']>(child: ChildProcess, kind: Kind, group: string): Promise<ToldOf<Kind>> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      child.off('message', listen);
      child.off('exit', gone);
    };
    const fail = (problem: string) => {
      end();
      reject(new Error(problem));
    };
    const listen = (told: Told) => {
      if (told.kind === 'failed') return fail(told.problem);
      if (!isOf(told, kind) || !('group' in told) || told.group !== group) return;
      end();
      resolve(told);
    };
    const gone = () => fail('A process that held screens ended by itself.');
    const timer = setTimeout(() => fail(`Screens did not tell "${kind}" in time.`), SILENCE_MS);
    child.on('message', listen);
    child.once('exit', gone);
  });
}

function isOf<Kind extends Told['kind']>(told: Told, kind: Kind): told is ToldOf<Kind> {
  return told.kind === kind;
}
