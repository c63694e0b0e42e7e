import type { ChildProcess, SpawnOptions } from 'node:child_process';

export type Spawn = (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;

export interface KeepAwakeOptions {
  readonly platform: NodeJS.Platform;
  readonly spawn: Spawn;
  /** Our own process: the helper ends when it does, however it ends. */
  readonly pid: number;
  /** Told once if the machine can't be kept awake, with the reason. */
  readonly onFailure: (reason: string) => void;
}

// ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED holds as long as the thread that said it lives.
const windowsScript = (pid: number): string =>
  [
    `$kernel = Add-Type -PassThru -Name Awake -MemberDefinition '[DllImport("kernel32.dll")] public static extern uint SetThreadExecutionState(uint flags);'`,
    '[void]$kernel::SetThreadExecutionState([uint32]"0x80000003")',
    `Wait-Process -Id ${pid}`,
  ].join('; ');

/** The command that keeps a machine awake until the process ends; undefined where there is none. */
export function awakeCommand(platform: NodeJS.Platform, pid: number): readonly [string, ...string[]] | undefined {
  switch (platform) {
    case 'darwin':
      return ['caffeinate', '-di', '-w', String(pid)];
    case 'win32':
      return ['powershell', '-NoProfile', '-NonInteractive', '-Command', windowsScript(pid)];
    case 'linux':
      return [
        'systemd-inhibit',
        '--what=idle:sleep',
        '--who=Boothpresso',
        '--why=The booth is open',
        'tail',
        `--pid=${pid}`,
        '-f',
        '/dev/null',
      ];
    default:
      return undefined;
  }
}

/** Keeps the laptop from falling asleep under the booth, where the system has a way. Gives what ends it. */
export function keepAwake({ platform, spawn, pid, onFailure }: KeepAwakeOptions): () => void {
  const [command, ...args] = awakeCommand(platform, pid) ?? [];
  if (command === undefined) {
    onFailure(`there is no way known for ${platform}`);
    return () => {};
  }
  let stopped = false;
  const fail = (reason: string): void => {
    if (!stopped) onFailure(reason);
    stopped = true;
  };
  const child = spawn(command, args, { stdio: 'ignore', windowsHide: true });
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code) => fail(`${command} ended with ${code}`));
  child.unref();
  return () => {
    stopped = true;
    child.kill();
  };
}
