import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashFiles } from './hash-files.ts';

interface Step {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly args: readonly string[];
}

const functions: Step = {
  name: 'functions',
  inputs: ['aggregator', 'amplify/tally', 'package-lock.json'],
  output: 'aggregator/dist',
  args: ['aggregator/build.ts'],
};
const template: Step = {
  name: 'template',
  inputs: ['infra', 'amplify', 'aggregator/dist', 'package-lock.json'],
  output: 'cdk.out/Boothpresso.template.json',
  args: ['infra/app.ts'],
};
const web: Step = {
  name: 'web',
  inputs: ['web', 'amplify/schema.graphql', 'package-lock.json'],
  output: 'web/dist/index.html',
  args: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
};

/** Makes what the booth runs from its sources; what is already made of the same sources is kept. */
export async function build(root: string, log: (line: string) => void): Promise<void> {
  await Promise.all([make(root, functions, log).then(() => make(root, template, log)), make(root, web, log)]);
}

async function make(root: string, step: Step, log: (line: string) => void): Promise<void> {
  const stamp = join(root, 'node_modules/.cache/boothpresso', `${step.name}.hash`);
  const ignored = ['infra/local', 'web/dist', ...(step.name === 'functions' ? ['aggregator/dist'] : [])];
  // With the place: two checkouts may share their packages, and with them this folder.
  const hash = `${hashFiles(root, step.inputs, ignored)} ${root}`;
  if (existsSync(join(root, step.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  log(`Building the ${step.name} …`);
  await run(root, step);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function run(root: string, step: Step): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...step.args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${step.name} could not be built:\n${said}`)),
    );
  });
}
