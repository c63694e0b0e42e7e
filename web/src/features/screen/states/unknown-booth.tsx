import { Said } from '../texts/said.tsx';
import { Cup } from './cup.tsx';

/** The address names no booth. */
export function UnknownBooth({ boothId }: { boothId: string }) {
  return (
    <main className="screen plain">
      <Cup />
      <h1>
        <Said say={(texts) => texts.unknownBooth} />
      </h1>
      <p>
        <Said say={(texts) => texts.unknownBoothMore(boothId)} />
      </p>
    </main>
  );
}
