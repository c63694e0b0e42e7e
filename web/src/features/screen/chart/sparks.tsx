import type { CSSProperties } from 'react';

/** The winner's moment: a handful of golden sparks that rise once from the end of its bar and go out. */
export function Sparks() {
  return (
    <span className="sparks">
      {Array.from({ length: 18 }, (_, i) => {
        const angle = (i / 18) * Math.PI * 2;
        const reach = 5 + (i % 4) * 2.2;
        const style: CSSProperties = {
          '--x': `${(Math.cos(angle) * reach).toFixed(2)}em`,
          '--y': `${(Math.sin(angle) * reach * 0.7).toFixed(2)}em`,
          animationDelay: `${450 + (i % 5) * 60}ms`,
        };
        // biome-ignore lint/suspicious/noArrayIndexKey: the sparks are alike and never change
        return <i key={i} style={style} />;
      })}
    </span>
  );
}
