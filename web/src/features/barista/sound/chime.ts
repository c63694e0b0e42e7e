/** Two notes, as a bell over a shop's door: hertz, and when they begin, in seconds. */
const notes = [
  { hertz: 987.77, at: 0 },
  { hertz: 1318.51, at: 0.14 },
];
const LOUD = 0.35;
const RINGS_S = 0.7;

let context: AudioContext | undefined;

/** Browsers let a page sound only once somebody has tapped it: call this from a tap or a key. */
export function wakeSound(): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state === 'suspended') {
    context.resume().catch((problem: unknown) => console.warn('This tablet stays silent.', problem));
  }
}

/** Rings, where the page may. */
export function chime(): void {
  if (context?.state !== 'running') return;
  for (const { hertz, at } of notes) {
    const start = context.currentTime + at;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = 'triangle';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUD, start + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, start + RINGS_S);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + RINGS_S);
  }
}
