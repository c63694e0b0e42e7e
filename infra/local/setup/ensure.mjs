// Plain JavaScript for Node 20.19 and up: it runs before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A thing that the person can put right; printed as one sentence, without a stack. */
export class SetupProblem extends Error {}

function run(command, args, problem) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) throw new SetupProblem(problem);
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupProblem(`Node ${process.versions.node} is too old: install Node 20.19 or newer and try again.`);
}

/** Installs the packages where they are missing or older than the lock file. */
export function ensurePackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && sameVersions(readFileSync(lock, 'utf8'), readFileSync(installed, 'utf8'))) return;
  console.log('Installing the packages (once; this needs the network) …');
  run('npm', ['ci', '--loglevel=error'], 'The packages could not be installed: see above. Is there a network?');
}

function sameVersions(lock, installed) {
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(installed).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  );
}

/** The Node that the project is pinned to: the npm package `node`. */
export const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(packages, problem) {
  run('apt-get', ['update', '-qq'], problem);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], problem);
}

/** DynamoDB Local needs Java 17 or newer. */
export function ensureJava() {
  const how =
    'Boothpresso needs Java 17 or newer for its database. Install it (macOS: brew install openjdk@17; Debian and Ubuntu: sudo apt-get install openjdk-17-jre-headless; Windows: winget install EclipseAdoptium.Temurin.17.JRE) and try again.';
  if (javaVersion() >= 17) return;
  if (!canInstall()) throw new SetupProblem(how);
  console.log('Installing Java 17 (once) …');
  aptInstall(['openjdk-17-jre-headless'], how);
  if (javaVersion() < 17) throw new SetupProblem(how);
}

function javaVersion() {
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (error) return 0;
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const findBrowser = () => browsers.find((path) => path && existsSync(path));
const fonts = [
  '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
];

/** The browser of the journeys, and on Debian the fonts for its emoji and its Japanese. @returns its path */
export function ensureBrowser() {
  const how =
    'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium fonts-noto-color-emoji fonts-noto-cjk) or name it in CHROMIUM.';
  if (canInstall() && (!findBrowser() || fonts.some((font) => !existsSync(font)))) {
    console.log('Installing Chromium and fonts for the browser tests (once) …');
    aptInstall(['chromium', 'fonts-noto-color-emoji', 'fonts-noto-cjk'], how);
  }
  const browser = findBrowser();
  if (!browser) throw new SetupProblem(how);
  return browser;
}
