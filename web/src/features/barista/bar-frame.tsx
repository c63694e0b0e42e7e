import type { ReactNode } from 'react';
import { useBooth } from '../../api/live/use-booth.ts';
import { Words } from '../../components/words.tsx';
import { useDeskTexts } from '../organiser/texts/use-desk-texts.ts';
import '../organiser/frame/desk-frame.css';

interface Props {
  boothId: string;
  /** What the page has in the head. */
  chips: ReactNode;
  children: ReactNode;
  /** Whether what the page shows may be old. */
  isStale: boolean;
}

/** What the barista's page stands in: the booth, and whether it can be reached. */
export function BarFrame({ boothId, chips, children, isStale }: Props) {
  const text = useDeskTexts();
  const { data: booth, stale } = useBooth(boothId);
  return (
    <div className="desk bar-page">
      <header className="desk-top">
        <div className="desk-bar desk-bar-only">
          <p className="desk-name">{booth ? <Words text={booth.name} /> : boothId}</p>
          {chips}
        </div>
      </header>
      <p role="status" className={stale || isStale ? 'desk-stale' : 'visually-hidden'}>
        {stale || isStale ? text.stale : ''}
      </p>
      <main className="desk-main">{children}</main>
    </div>
  );
}
