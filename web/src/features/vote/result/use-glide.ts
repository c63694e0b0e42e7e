import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Lets the children marked `data-glide` glide to where a new order puts them, instead of jumping.
 *
 * @param order changes when their order does
 */
export function useGlide(order: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const tops = useRef(new Map<string, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: positions change when the order does
  useLayoutEffect(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-glide]') ?? []) {
      const key = row.dataset.glide ?? '';
      const from = tops.current.get(key);
      tops.current.set(key, row.offsetTop);
      if (calm || from === undefined || from === row.offsetTop) continue;
      row.animate([{ transform: `translateY(${from - row.offsetTop}px)` }, { transform: 'none' }], {
        duration: 500,
        easing: 'cubic-bezier(.2, .8, .2, 1)',
      });
    }
  }, [order]);
  return list;
}
