import { useEffect, useState } from 'react';
import { loadConfig } from '../../../api/config.ts';

/** What the QR codes point at; the screen's own address until, or unless, the configuration says otherwise. */
export function usePublicUrl(): string {
  const [url, setUrl] = useState(() => location.origin);
  useEffect(() => {
    let wanted = true;
    loadConfig().then(
      (config) => {
        if (wanted && config.publicUrl !== '') setUrl(config.publicUrl);
      },
      (error: unknown) => console.warn('The QR code shows this address: the configuration did not load.', error),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return url;
}
