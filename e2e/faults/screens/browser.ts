import { existsSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { explain } from '../../robots/explain.ts';
import { FaultProblem } from '../scenario.ts';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];
/** No secure context, as the booth's address on a Wi-Fi is none; the traffic stays on this machine. */
const HOST = 'booth.lan';

/** The page's address as a screen on the booth's Wi-Fi has it. */
export function asOnWiFi(url: string): string {
  const address = new URL(url);
  address.hostname = HOST;
  return address.origin;
}

/** Starts Chromium without a window. @throws FaultProblem, which says how to get one, where there is none */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (executablePath === undefined) {
    throw new FaultProblem(
      'A real screen needs Chromium: install it (Debian: sudo apt-get install chromium) or name it in CHROMIUM.',
    );
  }
  try {
    return await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--host-resolver-rules=MAP ${HOST} 127.0.0.1`,
      ],
    });
  } catch (problem) {
    throw new FaultProblem(`The browser ${executablePath} did not start: ${explain(problem)}`, { cause: problem });
  }
}
