const sockets = new Set<PageSocket>();
const BrowserSocket = globalThis.WebSocket;

/**
 * Amplify opens every socket with `wss:`. A laptop on a conference's Wi-Fi has no certificate, so sockets to the
 * page's own host use the page's own scheme; every other host keeps `wss:`.
 */
class PageSocket extends BrowserSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    const url = new URL(address);
    if (location.protocol === 'http:' && url.host === location.host) url.protocol = 'ws:';
    super(url, protocols);
    sockets.add(this);
    this.addEventListener('close', () => sockets.delete(this));
  }

  /** Says "closed" now: a socket that died asleep would take its time over the closing handshake. */
  abandon(): void {
    sockets.delete(this);
    const { onclose } = this;
    this.onclose = null;
    this.onmessage = null;
    this.onerror = null;
    onclose?.call(this, new CloseEvent('close', { code: 4000, reason: 'abandoned' }));
    this.close();
  }
}

/** Amplify looks the class up at each connect, so replacing it once is enough. */
export function installPageSocket(): void {
  globalThis.WebSocket = PageSocket;
}

/** Gives up every open socket of this page. */
export function abandonSockets(): void {
  for (const socket of [...sockets]) socket.abandon();
}
