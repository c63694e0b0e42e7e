import { isAbsolute, join } from 'node:path';

export interface Config {
  readonly root: string;
  readonly port: number;
  readonly dataDir: string;
  /** What the QR codes point at, where the LAN address isn't it. */
  readonly publicUrl: string | undefined;
  /** For the seeded staff; absent, one is made. Whether it will do is for the template's user pool to say. */
  readonly staffPassword: string | undefined;
  readonly skipBuild: boolean;
}

/** The environment of `npm start`, read once. @throws Error that says which variable is wrong and how it should be */
export function readConfig(env: NodeJS.ProcessEnv, root: string): Config {
  const port = Number(env.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is "${env.PORT}": give a number from 0 to 65535.`);
  const publicUrl = env.BOOTHPRESSO_PUBLIC_URL || undefined;
  if (publicUrl !== undefined && !/^https?:\/\/[^/\s]+\/?$/.test(publicUrl))
    throw new Error(`BOOTHPRESSO_PUBLIC_URL is "${publicUrl}": give an address like http://192.168.1.20:8080.`);
  const folder = env.BOOTHPRESSO_DATA || '.boothpresso';
  return {
    root,
    port,
    dataDir: isAbsolute(folder) ? folder : join(root, folder),
    publicUrl: publicUrl?.replace(/\/$/, ''),
    staffPassword: env.BOOTHPRESSO_STAFF_PASSWORD || undefined,
    skipBuild: env.BOOTHPRESSO_BUILT === '1',
  };
}
