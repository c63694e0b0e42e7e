// `npm run pictures`: the journeys, leaving the README's pictures in e2e/pictures.
import { spawnSync } from 'node:child_process';
import { ensureBrowser, pinnedNode, root } from '../infra/local/setup/ensure.mjs';

const { status } = spawnSync(
  pinnedNode,
  ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PICTURES: '1', CHROMIUM: ensureBrowser() } },
);
process.exitCode = status ?? 1;
