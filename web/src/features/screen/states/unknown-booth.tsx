import { useEffect } from 'react';
import { Said } from '../texts/said.tsx';
import { useTexts } from '../texts/screen-language.ts';
import { Cup } from './cup.tsx';

/** The address names no booth. */
export function UnknownBooth({ boothId }: { boothId: string }) {
  const title = useTexts().unknownBooth;
  useEffect(() => {
    document.title = `${title} · Boothpresso`;
  }, [title]);
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
