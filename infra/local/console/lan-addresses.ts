import type { NetworkInterfaceInfo } from 'node:os';

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

// Networks inside the machine and tunnels: a phone at the booth isn't in them.
const inside =
  /^(docker|br-|bridge|veth|virbr|vmnet|vboxnet|vethernet|virtualbox|utun|tun|tap|wg|tailscale|zt|awdl|llw|lo)/i;

// Lower is likelier to be the network that the phones are in.
const ranks: readonly (readonly [RegExp, number])[] = [
  [/^192\.168\./, 0],
  [/^10\./, 1],
  [/^172\.(1[6-9]|2\d|3[01])\./, 2],
  // Nobody gave this machine an address.
  [/^169\.254\./, 9],
  // A provider's or a tunnel's own network.
  [/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./, 8],
];

const rank = (name: string, address: string): number =>
  (ranks.find(([pattern]) => pattern.test(address))?.[1] ?? 3) + (inside.test(name) ? 20 : 0);

/** This machine's IPv4 addresses that others may reach, the likeliest first (`os.networkInterfaces()`). */
export function lanAddresses(interfaces: Interfaces): readonly string[] {
  return Object.entries(interfaces)
    .flatMap(([name, infos = []]) =>
      infos
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => ({ address, rank: rank(name, address) })),
    )
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ address }) => address);
}

/** The address for the QR code; undefined where there is no network. */
export const bestLanAddress = (interfaces: Interfaces): string | undefined => lanAddresses(interfaces)[0];
