import { spawn } from 'node:child_process';

/**
 * Runs one of the project's scripts with this Node, its output shown.
 * @throws when it fails
 */
export function runScript(root: string, script: string, args: readonly string[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}.`))));
  });
}
