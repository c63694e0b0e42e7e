import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { awakeCommand, keepAwake, type Spawn } from './keep-awake.ts';
import { bestLanAddress, type Interfaces, lanAddresses } from './lan-addresses.ts';
import { printBanner } from './print-banner.ts';
import { staffNotes } from './staff-notes.ts';
import { everyMs, watchAddress } from './watch-address.ts';

const v4 = (address: string, internal = false) =>
  ({ address, family: 'IPv4', internal, netmask: '', mac: '', cidr: null }) as const;
const v6 = (address: string) =>
  ({ address, family: 'IPv6', internal: false, netmask: '', mac: '', cidr: null, scopeid: 0 }) as const;

describe('the addresses', () => {
  it('are the ones that a phone may reach, the Wi-Fi first', () => {
    const interfaces: Interfaces = {
      lo: [v4('127.0.0.1', true)],
      docker0: [v4('172.17.0.1')],
      tailscale0: [v4('100.101.1.1')],
      eth0: [v4('10.0.0.5'), v6('fe80::1')],
      en0: [v4('192.168.1.7')],
      en5: [v4('169.254.3.3')],
      gone: undefined,
    };
    expect(lanAddresses(interfaces)).toEqual(['192.168.1.7', '10.0.0.5', '169.254.3.3', '172.17.0.1', '100.101.1.1']);
    expect(bestLanAddress(interfaces)).toBe('192.168.1.7');
    expect(bestLanAddress({ lo: [v4('127.0.0.1', true)] })).toBeUndefined();
  });

  it('are noticed when they change, once each', () => {
    let address: string | undefined = '10.0.0.1';
    let look = (): void => {};
    let ended = false;
    const seen: (string | undefined)[] = [];
    const stop = watchAddress({
      read: () => address,
      onChange: (now) => seen.push(now),
      every: (run) => {
        look = run;
        return () => {
          ended = true;
        };
      },
    });
    for (const now of ['10.0.0.1', '10.0.0.2', '10.0.0.2', undefined, '10.0.0.1']) {
      address = now;
      look();
    }
    expect(seen).toEqual(['10.0.0.2', undefined, '10.0.0.1']);
    stop();
    expect(ended).toBe(true);
  });

  it('are looked up again by the clock', async () => {
    await new Promise<void>((resolve) => {
      const stop = everyMs(1)(() => {
        stop();
        resolve();
      });
      // The watch alone doesn't keep the process alive; something else does here.
      setTimeout(() => {}, 50);
    });
  });
});

describe('the banner', () => {
  const print = async (colours: boolean): Promise<string> => {
    let printed = '';
    const urls = { Visitors: 'http://192.168.1.7:8080/', Screen: 'http://192.168.1.7:8080/b/demo/screen' };
    const write = (text: string): void => {
      printed += text;
    };
    await printBanner({ urls, qr: urls.Visitors, notes: ['Ctrl-C stops.'], write, colours });
    return printed;
  };

  it('shows each address, the notes and a code', async () => {
    const printed = await print(false);
    expect(printed).toContain(
      '  Visitors  http://192.168.1.7:8080/\n  Screen    http://192.168.1.7:8080/b/demo/screen\n',
    );
    expect(printed).toContain('  Ctrl-C stops.\n');
    expect(printed).toMatch(/[▀▄█ ]{20}/);
    expect(printed).not.toContain('\u001b');
    expect(await print(true)).toContain('\u001b');
  });
});

describe('the notes about the staff', () => {
  const path = '/booth/staff-password';

  it('tell a new password once, then where it is', () => {
    expect(staffNotes({ path, news: 'Kamo-reti-suva-4827', chosen: false }).join(' ')).toMatch(
      /password Kamo-reti-suva-4827 .*kept in \/booth\/staff-password/,
    );
    expect(staffNotes({ path, news: undefined, chosen: false })).toEqual([expect.stringContaining(`in ${path}.`)]);
    expect(staffNotes({ path, news: undefined, chosen: true }).join()).toContain('BOOTHPRESSO_STAFF_PASSWORD');
  });
});

describe('keeping awake', () => {
  it.each(['darwin', 'win32', 'linux'] as const)('on %s waits for our process', (platform) => {
    expect(awakeCommand(platform, 4711)?.join(' ')).toContain('4711');
  });

  it('says why it can’t', async () => {
    const reasons: string[] = [];
    const onFailure = (reason: string): void => void reasons.push(reason);
    keepAwake({ platform: 'aix', spawn: spawn as Spawn, pid: 1, onFailure });
    expect(reasons).toEqual(['there is no way known for aix']);
    const missing: Spawn = (_command, args, options) => spawn('/nowhere/at-all', args, options);
    await new Promise<void>((resolve) => {
      keepAwake({
        platform: 'linux',
        spawn: missing,
        pid: process.pid,
        onFailure: (reason) => {
          onFailure(reason);
          resolve();
        },
      });
    });
    expect(reasons[1]).toContain('ENOENT');
  });

  it('ends the helper with us, without a complaint', async () => {
    const reasons: string[] = [];
    const children: EventEmitter[] = [];
    const sleeper: Spawn = (_command, _args, options) => {
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], options);
      children.push(child);
      return child;
    };
    const stop = keepAwake({ platform: 'linux', spawn: sleeper, pid: 1, onFailure: (reason) => reasons.push(reason) });
    const ended = once(children[0] ?? new EventEmitter(), 'exit');
    stop();
    await ended;
    expect(reasons).toEqual([]);
  });
});
