import { useEffect, useState } from 'react';
import { fetchConfig } from '../../../api/config.ts';

// The laptop may get another address while the booth is open; its own browser still reaches it by the old one.
const LOOK_EVERY_MS = 20_000;

/** What the QR codes point at; the screen's own address until, or unless, the configuration says otherwise. */
export function usePublicUrl(): string {
  const [url, setUrl] = useState(() => location.origin);
  useEffect(() => {
    let wanted = true;
    const look = () =>
      fetchConfig().then(
        ({ publicUrl }) => {
          if (wanted && publicUrl !== '') setUrl(publicUrl);
        },
        (error: unknown) => console.warn('The QR code keeps its address: the configuration did not load.', error),
      );
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, []);
  return url;
}
