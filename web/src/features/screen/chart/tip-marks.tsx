import type { SeenMark } from '../figures/tally-story.ts';
import { Said } from '../texts/said.tsx';

const mostAtTip = 3;

/** The newest few marks of a bar, at its end; a fresh one falls there, and all fade with time. */
export function TipMarks({ marks, newestKey }: { marks: readonly SeenMark[]; newestKey: number | null }) {
  const shown = marks.slice(0, mostAtTip);
  const newest = shown[0];
  return (
    <>
      {shown.map((mark, i) => (
        <span key={mark.key} className={`tip-mark age-${i}${mark.fresh ? ' falls' : ''}`}>
          <span className="emoji">{mark.mark}</span>
        </span>
      ))}
      {newest?.fresh && newest.key === newestKey && (
        <span key={`say-${newest.key}`} className="just-voted">
          <Said say={(texts) => texts.justVoted} also={false} />
        </span>
      )}
    </>
  );
}
