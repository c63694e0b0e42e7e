/**
 * Stands where Java is looked for: starts the real Java on a port of its own and the proxy on the port that was asked
 * for; ends with Java, as Java did, and ends Java when it is asked to end.
 *
 * Usage: java-shim.ts <folder> <real Java> <argument of Java>…
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { createRandom } from '../../robots/random.ts';
import { answerControl } from './answer-control.ts';
import { noCounters } from './counters.ts';
import { writePlace } from './place.ts';
import { noRules, Rules } from './rules.ts';
import { createStoreServer } from './serve-store.ts';
import { startJava } from './start-java.ts';
import { keepGivenBatches } from './stream/given-batches.ts';
import { openLayouts } from './stream/layouts.ts';

const LOOPBACK = '127.0.0.1';
const EXIT_LISTEN = 1;

const [folder = '', realJava = '', ...given] = process.argv.slice(2);
const portAt = given.indexOf('-port') + 1;

const javaPort = await findFreePort();
const counters = noCounters();
const layouts = openLayouts(join(folder, 'layouts.json'), Date.now);
let rules = readRules();
let random = createRandom(rules.seed);
const setRules = (given: Rules) => {
  rules = given;
  random = createRandom(given.seed);
};
const store = createStoreServer({
  port: javaPort,
  counters,
  layouts,
  given: keepGivenBatches(),
  rules: () => rules,
  random: () => random,
});
store.on('error', (error) => {
  // The words by which DynamoDB Local's caller knows that it should take another port.
  process.stderr.write(`Address already in use: ${error.message}\n`);
  process.exit(EXIT_LISTEN);
});
store.listen(Number(given[portAt]), LOOPBACK, () => {
  const java = startJava(realJava, given.with(portAt, String(javaPort)));
  process.on('SIGTERM', () => java.kill('SIGTERM'));
  // Ctrl-C in a terminal: whoever started us decides.
  process.on('SIGINT', () => undefined);
  const control = createServer((request, response) => {
    answerControl(request, response, { counters, layouts, setRules }).catch((error: unknown) => {
      response.writeHead(400).end(String(error));
    });
  });
  control.listen(0, LOOPBACK, () => {
    writePlace(folder, {
      control: addressOf(control.address()),
      store: `http://${LOOPBACK}:${javaPort}`,
      shimPid: process.pid,
      javaPid: java.pid,
    });
  });
});

/** Those that were set last hold for a store that is started anew. */
function readRules(): Rules {
  const file = join(folder, 'rules.json');
  return existsSync(file) ? v.parse(Rules, JSON.parse(readFileSync(file, 'utf8'))) : noRules;
}

function addressOf(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('The control has no port.');
  return `http://${LOOPBACK}:${address.port}`;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createSocketServer().on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
