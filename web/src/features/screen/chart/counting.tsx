import { useEffect, useRef } from 'react';
import { countUp } from '../figures/count-up.ts';
import { useReducedMotion } from '../hooks/use-reduced-motion.ts';

const durationMs = 800;

/** A number that counts up (or down) to its value. It writes its own text: thirty numbers at sixty frames need no React. */
export function Counting({ value, className }: { value: number; className?: string }) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(0);
  const still = useReducedMotion();
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const from = shown.current;
    const start = performance.now();
    let frame = 0;
    const draw = () => {
      const progress = still ? 1 : (performance.now() - start) / durationMs;
      shown.current = countUp(from, value, progress);
      target.textContent = String(shown.current);
      if (progress < 1) frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [value, still]);
  return <span ref={element} className={className} />;
}
