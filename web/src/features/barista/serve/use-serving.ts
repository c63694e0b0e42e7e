import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { refreshOrders, useOrders } from '../../../api/live/use-orders.ts';
import { persist } from '../../../api/persist.ts';
import { sendTap } from './send-tap.ts';
import { type Serving, serveOrders, type Trouble } from './serve-orders.ts';

type Listener = (trouble: Trouble) => void;

function makeServing(boothId: string, onTrouble: Listener) {
  const listeners = new Set<() => void>();
  const serving = serveOrders({
    send: (tap) => sendTap(boothId, tap),
    keepTrying: persist,
    now: () => Date.now(),
    later(work, ms) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    onChange() {
      for (const listener of listeners) listener();
    },
    onTrouble,
    onAnswer: () => refreshOrders(boothId),
  });
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { ...serving, listen };
}

/** What is held back goes out before nobody can take it back any more. */
function useFlush(serving: Serving): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hidden = () => document.visibilityState === 'hidden' && serving.flush();
    document.addEventListener('visibilitychange', hidden, { signal });
    window.addEventListener('pagehide', () => serving.flush(), { signal });
    return () => {
      stop.abort();
      serving.flush();
    };
  }, [serving]);
}

/** The booth's orders, live, and the taps of this tablet on them. */
export function useServing(boothId: string, onTrouble: Listener) {
  const followed = useOrders(boothId);
  const heard = useRef(onTrouble);
  heard.current = onTrouble;
  const serving = useMemo(() => makeServing(boothId, (trouble) => heard.current(trouble)), [boothId]);
  const taps = useSyncExternalStore(serving.listen, serving.taps);
  const { data } = followed;
  useEffect(() => {
    if (data) serving.hear(data);
  }, [serving, data]);
  useFlush(serving);
  return { ...followed, taps, tap: serving.tap, undo: serving.undo };
}
