let context: AudioContext | undefined;

/** Lets the page make a sound later; browsers allow it only while somebody touches the page. Never rejects. */
export async function unlockSound(): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'running') return;
  try {
    await context.resume();
  } catch (problem) {
    // Refused this time; the next touch asks again.
    console.info('sound', problem);
  }
}

/** Whether the browser can make sounds at all. */
export const hasSound = (): boolean => typeof AudioContext !== 'undefined';

function strike(on: AudioContext, frequency: number, at: number, seconds: number): void {
  const tone = on.createOscillator();
  const loudness = on.createGain();
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  loudness.gain.setValueAtTime(0.0001, at);
  loudness.gain.exponentialRampToValueAtTime(0.5, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(loudness).connect(on.destination);
  tone.start(at);
  tone.stop(at + seconds);
}

/** Rings twice, like a counter's bell, and shakes the phone where it may. */
export function ring(): void {
  // Phones that refuse (Safari, or nobody touched the page yet) simply don't.
  if ('vibrate' in navigator) navigator.vibrate([220, 120, 220, 120, 420]);
  if (context?.state !== 'running') return;
  const now = context.currentTime;
  strike(context, 1046.5, now, 0.9);
  strike(context, 1568, now + 0.16, 1.1);
  strike(context, 2093, now + 0.32, 1.4);
}

/** Rings so that somebody hears how it will; to be called while the page is touched. */
export async function tryRing(): Promise<void> {
  await unlockSound();
  ring();
}
