import type { Ref } from 'react';
import type { Language } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { safeColour } from '../../../screen/figures/safe-colour.ts';
import type { ResultRow } from '../figures/result-rows.ts';
import { wrapWords, xmlText } from './wrap-words.ts';

const WIDTH = 960;
const MARGIN = 40;
const LABELS = 280;
const FIGURES = 150;
const ROW = 52;
const BAR = 30;
const TRACK = WIDTH - 2 * MARGIN - LABELS - FIGURES;
/** A report may be opened where the page's own typeface isn't. */
const FONT =
  "'Bricolage Grotesque Variable','Bricolage Grotesque','Zen Kaku Gothic New','Hiragino Sans','Yu Gothic','Noto Sans CJK JP',system-ui,sans-serif";
const INK = '#221a13';
const SOFT = '#6b5a49';

interface Props {
  ref?: Ref<SVGSVGElement>;
  title: string;
  /** The line below it: ballots, round, time. */
  note: string;
  rows: readonly ResultRow[];
  language: Language;
}

function Lines({ lines, x, y, height }: { lines: readonly string[]; x: number; y: number; height: number }) {
  return lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
    <tspan key={i} x={x} y={y + i * height}>
      {line}
    </tspan>
  ));
}

function Row({ row, most, y, language }: { row: ResultRow; most: number; y: number; language: Language }) {
  const label = wrapWords(xmlText(pickText(row.option.label, language)), 30, 2);
  const length = most === 0 ? 0 : (row.count / most) * TRACK;
  const leads = row.rank === 1 && row.count > 0;
  const fill = safeColour(row.option.color) ?? (leads ? '#f5a524' : '#b8a793');
  const percent = row.share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 });
  const middle = y + ROW / 2;
  return (
    <g>
      <text fontSize="18" fontWeight={leads ? 700 : 550} fill={INK}>
        <Lines lines={label} x={MARGIN} y={middle + 6 - (label.length - 1) * 10.5} height={21} />
      </text>
      <rect x={MARGIN + LABELS} y={middle - BAR / 2} width={TRACK} height={BAR} rx="7" fill="#f7ecdc" />
      {length > 0 ? (
        <rect
          x={MARGIN + LABELS}
          y={middle - BAR / 2}
          width={Math.max(length, 4)}
          height={BAR}
          rx={Math.min(7, Math.max(length, 4) / 2)}
          fill={fill}
          stroke={INK}
          strokeOpacity="0.18"
        />
      ) : null}
      <text x={WIDTH - MARGIN - 72} y={middle + 8} fontSize="23" fontWeight="750" fill={INK} textAnchor="end">
        {row.count.toLocaleString(language)}
      </text>
      <text x={WIDTH - MARGIN} y={middle + 7} fontSize="17" fill={SOFT} textAnchor="end">
        {percent}
      </text>
    </g>
  );
}

/**
 * The result as one SVG that stands by itself: no style sheet, no picture, no font of its own, every colour written
 * out, so that it can be saved and set into a report.
 */
export function ReportChart({ ref, title, note, rows, language }: Props) {
  const heading = wrapWords(xmlText(title), 58, 3);
  const top = MARGIN + heading.length * 36 + 40;
  const height = top + rows.length * ROW + MARGIN;
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <svg
      ref={ref}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      fontFamily={FONT}
      role="img"
      lang={language}
    >
      <title>{xmlText(`${title} · ${note}`)}</title>
      <rect width={WIDTH} height={height} fill="#fffaf2" />
      <text fontSize="31" fontWeight="750" letterSpacing="-0.5" fill={INK}>
        <Lines lines={heading} x={MARGIN} y={MARGIN + 26} height={36} />
      </text>
      <text x={MARGIN} y={MARGIN + heading.length * 36 + 16} fontSize="17" fill={SOFT}>
        {xmlText(note)}
      </text>
      {rows.map((row, i) => (
        <Row key={row.option.optionId} row={row} most={most} y={top + i * ROW} language={language} />
      ))}
    </svg>
  );
}
