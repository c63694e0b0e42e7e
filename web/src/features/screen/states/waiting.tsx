import { Said } from '../texts/said.tsx';
import { Cup } from './cup.tsx';

/** No poll to show: the next question is on its way. */
export function Waiting() {
  return (
    <div className="waiting">
      <Cup />
      <p className="waiting-title">
        <Said say={(texts) => texts.nextSoon} />
      </p>
      <p className="waiting-more">
        <Said say={(texts) => texts.nextSoonMore} />
      </p>
    </div>
  );
}
