import { clockTime } from '../states/clock-time.ts';
import { Said } from '../texts/said.tsx';

function ago(ms: number): { seconds: number; minutes: number } {
  const seconds = Math.max(Math.round(ms / 1000), 0);
  return { seconds, minutes: Math.floor(seconds / 60) };
}

/** The dot: live, or plainly not. */
export function LiveDot({ stale }: { stale: boolean }) {
  return (
    <span className={`live-dot${stale ? ' stale' : ''}`}>
      <i aria-hidden="true" />
      <Said say={(texts) => (stale ? texts.stale : texts.live)} also={false} />
    </span>
  );
}

/** Over the footer while the connection is down: from when the numbers are, and for how long. */
export function StaleNotice({ receivedAt, now }: { receivedAt: number | null; now: number }) {
  const since = receivedAt ?? now;
  const { seconds, minutes } = ago(now - since);
  return (
    <div className="stale-notice" role="status">
      <span aria-hidden="true" className="stale-sign">
        !
      </span>
      <p>
        <Said
          say={(texts) =>
            receivedAt === null
              ? texts.stale
              : texts.staleSince(
                  clockTime(since),
                  minutes > 0 ? texts.minutes(minutes) : texts.seconds(String(seconds)),
                )
          }
        />
      </p>
    </div>
  );
}
