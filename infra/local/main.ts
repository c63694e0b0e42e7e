import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build/build.ts';
import { readConfig } from './config.ts';
import { showBooth } from './show-booth.ts';
import { startBooth } from './start-booth.ts';

const root = join(fileURLToPath(import.meta.url), '../../..');
const log = {
  info: (line: string) => console.log(line),
  error: (line: string) => console.error(line),
};

try {
  const config = readConfig(process.env, root);
  if (!config.skipBuild) await build(root, log.info);
  const booth = await startBooth(config, log);
  const endShow = await showBooth(booth, config, log);
  let stopping = false;
  const stop = (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    endShow();
    booth.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        log.error(`The booth did not stop cleanly: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, () => stop(0));
  void booth.failed.then((problem) => {
    log.error(problem.message);
    stop(1);
  });
} catch (problem) {
  log.error(problem instanceof Error ? problem.message : String(problem));
  process.exit(1);
}
