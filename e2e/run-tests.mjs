// `npm test`: installs what is missing, runs every check, and closes with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureBrowser,
  ensureJava,
  ensureNode,
  ensurePackages,
  pinnedNode,
  root,
  SetupProblem,
} from '../infra/local/setup/ensure.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;

function node(title, args, env = {}) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(pinnedNode, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(pinnedNode, '..')}:${process.env.PATH}`, ...env },
  });
  return status === 0;
}

/** A check that passes or fails as one. */
function check(title, args) {
  if (node(title, args)) passed += 1;
  else failed += 1;
}

/** A test runner: its own report says how many passed; one that left no report failed. */
function tests(title, args, report, count, env) {
  const good = node(title, args, env);
  try {
    const counted = count(JSON.parse(readFileSync(join(results, report), 'utf8')));
    passed += counted.passed;
    failed += counted.failed;
    if (!good && counted.failed === 0) failed += 1;
  } catch (error) {
    console.error(`${title} left no report: ${error.message}`);
    failed += 1;
  }
}

try {
  ensureNode();
  ensurePackages();
  ensureJava();
  const browser = ensureBrowser();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  check('Build', ['infra/local/build/run-build.ts']);
  check('Types', ['node_modules/typescript-7/bin/tsc', '--project', 'tsconfig.json']);
  check('Lint and format', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  check('Unused code and packages', ['node_modules/knip/bin/knip.js']);
  check('Script before the vote', ['web/check-size.ts']);
  tests(
    'Unit and integration tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/vitest.json`,
    ],
    'vitest.json',
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests }),
  );
  tests(
    'Journeys in the browser',
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'],
    'journeys.json',
    (report) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky + report.stats.skipped,
    }),
    { CHROMIUM: browser },
  );
} catch (problem) {
  if (!(problem instanceof SetupProblem)) throw problem;
  console.error(problem.message);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
