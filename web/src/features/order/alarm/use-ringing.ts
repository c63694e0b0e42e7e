import { useEffect, useState } from 'react';
import { ring } from './chime.ts';

const AGAIN_MS = 3000;
/** A minute: after that the page alone goes on telling. */
const TIMES = 20;
const BLINK_MS = 1000;

/** Rings and shakes again and again while it should; answers whether the blinking title shows its other side. */
export function useRinging(ringing: boolean): boolean {
  const [blink, setBlink] = useState(false);
  useEffect(() => {
    if (!ringing) return undefined;
    let rung = 1;
    ring();
    const bell = setInterval(() => {
      rung += 1;
      if (rung <= TIMES) ring();
    }, AGAIN_MS);
    const blinker = setInterval(() => setBlink((was) => !was), BLINK_MS);
    return () => {
      clearInterval(bell);
      clearInterval(blinker);
      setBlink(false);
      if ('vibrate' in navigator) navigator.vibrate(0);
    };
  }, [ringing]);
  return blink;
}
