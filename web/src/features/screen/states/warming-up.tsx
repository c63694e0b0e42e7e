import { Said } from '../texts/said.tsx';
import { Cup } from './cup.tsx';

/** Until the first answer arrives; `stale`: the network is gone already. */
export function WarmingUp({ stale }: { stale: boolean }) {
  return (
    <main className="screen plain" aria-busy="true">
      <Cup />
      <p role="status">
        <Said say={(texts) => (stale ? texts.stale : texts.loading)} />
      </p>
    </main>
  );
}
