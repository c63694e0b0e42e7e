import { sayFailure } from '../../organiser/booth/failure/say-failure.ts';
import { useFailureText } from '../../organiser/booth/failure/texts/use-failure-text.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import type { BarView } from './use-bar.ts';

/** What went wrong with the last tap. */
export function BarTrouble({ bar }: { bar: BarView }) {
  const text = useBaristaText();
  const failureText = useFailureText();
  return (
    <div role="alert">
      {bar.problem !== null ? (
        <div className="form-notice">
          <p>{sayFailure(bar.problem, failureText)}</p>
          <button type="button" className="desk-button desk-quiet" onClick={bar.forgiveProblem}>
            {text.dismiss}
          </button>
        </div>
      ) : null}
    </div>
  );
}
