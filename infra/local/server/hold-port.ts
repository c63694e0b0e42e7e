import { type AddressInfo, createServer } from 'node:net';

export interface HeldPort {
  readonly port: number;
  /** Lets go of it, for whoever is to listen there. */
  release(): Promise<void>;
}

/** Takes a free port, on every interface, so that nobody else is given it before the server listens there. */
export function holdPort(): Promise<HeldPort> {
  return new Promise((resolve, reject) => {
    const holder = createServer();
    holder.once('error', reject);
    holder.listen(0, () => {
      const { port } = holder.address() as AddressInfo;
      resolve({ port, release: () => new Promise((done) => holder.close(() => done())) });
    });
  });
}
