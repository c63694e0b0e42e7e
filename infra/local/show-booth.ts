import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import type { Log } from './aws/types.ts';
import type { Config } from './config.ts';
import { keepAwake } from './console/keep-awake.ts';
import { bestLanAddress } from './console/lan-addresses.ts';
import { printBanner } from './console/print-banner.ts';
import { staffNotes } from './console/staff-notes.ts';
import { everyMs, watchAddress } from './console/watch-address.ts';
import type { Booth } from './start-booth.ts';

const lookEveryMs = 5_000;

/**
 * Tells the person at the laptop where the booth is, follows the machine's address, and keeps the machine awake.
 * Gives what ends all that.
 */
export async function showBooth(booth: Booth, config: Config, log: Log): Promise<() => void> {
  const here = `http://localhost:${booth.port}`;
  let { news } = booth.staff;
  const tell = async (address: string | undefined) => {
    const base = config.publicUrl ?? (address ? `http://${address}:${booth.port}` : here);
    booth.setPublicUrl(base);
    await printBanner({
      urls: {
        Phones: `${base}/b/demo`,
        Screen: `${base}/b/demo/screen`,
        Organiser: `${base}/b/demo/organiser`,
        Barista: `${base}/b/demo/barista`,
        'This laptop': here,
      },
      qr: `${base}/b/demo`,
      notes: [
        ...(address || config.publicUrl ? [] : ['No network: phones can reach the booth once the laptop is on one.']),
        ...staffNotes({ ...booth.staff, news, chosen: config.staffPassword !== undefined }),
        'Ctrl-C stops the booth; what was voted is kept.',
      ],
      write: (text) => process.stdout.write(text),
      colours: process.stdout.isTTY === true,
    });
    // Said once: the terminal is turned towards people.
    news = undefined;
  };
  const read = () => bestLanAddress(networkInterfaces());
  await tell(read());
  const endWatch = watchAddress({
    read,
    onChange: (address) => {
      log.info(address ? 'The laptop has a new address:' : 'The laptop has lost its network.');
      tell(address).catch((error: unknown) => log.error(`The new address could not be shown: ${String(error)}`));
    },
    every: everyMs(lookEveryMs),
  });
  const endAwake = keepAwake({
    platform: process.platform,
    spawn,
    pid: process.pid,
    onFailure: (reason) => log.info(`  Keep the laptop from sleeping yourself (${reason}).`),
  });
  return () => {
    endWatch();
    endAwake();
  };
}
