import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { loadConfig } from '../api/config.ts';
import { retryDelay } from '../api/retry.ts';
import { Loading } from '../components/loading.tsx';

/** `/` leads to the booth that the configuration names. */
export function DefaultBoothPage() {
  const [boothId, setBoothId] = useState<string>();
  useEffect(() => {
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function load(failures: number): void {
      loadConfig().then(
        (config) => left || setBoothId(config.boothId),
        (problem: unknown) => {
          if (left) return;
          timer = setTimeout(() => load(failures + 1), retryDelay(failures + 1, problem, Math.random()));
        },
      );
    }
    load(0);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
  return boothId === undefined ? <Loading /> : <Redirect to={`/b/${boothId}${location.search}`} replace />;
}
