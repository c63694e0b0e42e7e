// `npm start`: makes sure that everything is there, then hands over to the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureJava, ensureNode, ensurePackages, pinnedNode, root, SetupProblem } from './setup/ensure.mjs';

try {
  ensureNode();
  ensurePackages();
  ensureJava();
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  process.exit(1);
}

// A crowd's garbage is collected at these sizes; without them Node lets the heap grow to gigabytes first, and keeps three
// young spaces of 16 MB for each function's thread.
const flags = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=256', '--max-semi-space-size=8'];
// Linux's allocator would open a heap of its own for each thread, and give none of them back: 100 MB after a crowd.
const env = { MALLOC_ARENA_MAX: '2', ...process.env };

// The channel tells the run-time when this process is gone, even after kill -9; it then stops too.
const booth = spawn(pinnedNode, [...flags, join(root, 'infra/local/main.ts')], {
  cwd: root,
  env,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => booth.kill(signal));
booth.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
