import { type RefObject, useState } from 'react';
import type { Poll } from '../../../../api/types.ts';
import { useLanguage } from '../../../../i18n/language.ts';
import { totalsCsv, votesCsv } from '../csv/vote-table.ts';
import type { ResultRow } from '../figures/result-rows.ts';
import { useResultsText } from '../texts/use-results-text.ts';
import type { Vote } from '../votes/vote.ts';
import { downloadFile, fileName } from './download-file.ts';
import './downloads.css';

interface Props {
  poll: Poll;
  round: number;
  ballots: number;
  rows: readonly ResultRow[];
  /** null while they aren't read. */
  votes: readonly Vote[] | null;
  chart: RefObject<SVGSVGElement | null>;
}

/** The files to take home. */
export function Downloads({ poll, round, ballots, rows, votes, chart }: Props) {
  const text = useResultsText();
  const language = useLanguage();
  const [saved, setSaved] = useState('');

  function save(what: string, type: string, content: string): void {
    const name = fileName(poll.boothId, poll.pollId, round, what);
    downloadFile(name, type, content);
    setSaved(text.saved(name));
  }
  function saveChart(): void {
    if (!chart.current) return;
    const svg = new XMLSerializer().serializeToString(chart.current);
    save('chart.svg', 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`);
  }

  return (
    <section className="desk-card downloads" aria-labelledby="take-home">
      <h2 id="take-home">{text.takeHome}</h2>
      <ul>
        <li>
          <button
            type="button"
            className="desk-button desk-quiet"
            onClick={() => save('totals.csv', 'text/csv', totalsCsv(rows, round, ballots))}
          >
            {text.totalsCsv}
          </button>
          <p>{text.totalsCsvHelp}</p>
        </li>
        <li>
          <button
            type="button"
            className="desk-button desk-quiet"
            aria-disabled={votes === null}
            onClick={() => votes && save('votes.csv', 'text/csv', votesCsv(votes, poll.options, language))}
          >
            {text.votesCsv}
          </button>
          <p>{text.votesCsvHelp}</p>
        </li>
        <li>
          <button type="button" className="desk-button desk-quiet" onClick={saveChart}>
            {text.svg}
          </button>
          <p>{text.svgHelp}</p>
        </li>
      </ul>
      <p role="status">{saved}</p>
    </section>
  );
}
