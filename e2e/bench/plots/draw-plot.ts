import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Plot } from '../measures/measure.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

const WIDTH = 960;
const HEIGHT = 540;
const MARGIN = 32;
/** Of the legend: the height of a row, the width beside a name, and that of a letter. */
const ROW = 26;
const SYMBOL = 48;
const LETTER = 7.2;
// The screen's own look: espresso, cream, amber; a panel of its own reads on a white and on a dark page.
const roast = '#1d1712';
const line = '#3b2f24';
const cream = '#fffaf2';
const quiet = '#b8a793';
const late = '#ff6b57';
const colours = ['#f5a524', '#b8a793', '#3ecf8e', '#ff6b57', '#ffcf5c', '#ecdcc4', '#8a4b00', '#7c6a58'];
// Told apart without their colours too.
const symbols = ['circle', 'rect', 'triangle', 'diamond'];
const dashes = ['solid', 'dashed', 'dotted'] as const;
const font = "'Bricolage Grotesque', system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

/** The plot as an SVG document. @param source printed small below the title: machine and day */
export function drawPlot(plot: Plot, source: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    chart.setOption(toOption(plot, source));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function toOption(plot: Plot, source: string): EChartsCoreOption {
  const legend = placeLegend(plot);
  const named = plot.kind === 'bar' || plot.series.some(({ points }) => points.some(([x]) => typeof x === 'string'));
  return {
    animation: false,
    backgroundColor: {
      type: 'linear',
      x: 0,
      y: 0,
      x2: 0,
      y2: 1,
      colorStops: [
        { offset: 0, color: roast },
        { offset: 1, color: '#14100d' },
      ],
    },
    color: colours,
    textStyle: { fontFamily: font, color: cream },
    title: {
      text: plot.title,
      subtext: source,
      left: 32,
      top: 24,
      textStyle: {
        color: cream,
        fontSize: 22,
        fontWeight: 600,
        fontFamily: font,
        width: WIDTH - 64,
        overflow: 'break',
      },
      subtextStyle: { color: quiet, fontSize: 12, fontFamily: font, width: WIDTH - 64, overflow: 'break' },
    },
    legend: legend.items,
    grid: {
      left: 60,
      right: 40,
      top: 116,
      bottom: 52 + legend.height,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: named ? 'category' : plot.xLog ? 'log' : 'value',
      ...axis(plot.xLabel, 34),
      ...(named && { data: categories(plot), axisLabel: { color: cream, fontSize: 13, interval: 0 } }),
      splitLine: { show: false },
      ...(!named && { min: plot.xLog ? 'dataMin' : 0, max: 'dataMax' }),
    },
    yAxis: { type: plot.yLog ? 'log' : 'value', ...axis(plot.yLabel, 60) },
    series: plot.series.map(({ name, points }, index) => ({
      name,
      type: plot.kind,
      data: points.map(([x, y]) => (named ? [String(x), y] : [x, y])),
      ...(plot.kind === 'bar' ? { barMaxWidth: 56 } : lineLook(index, points.length)),
      ...(plot.stacked && { stack: 'all' }),
      ...(index === 0 && plot.level && { markLine: levelLine(plot.level) }),
    })),
  };
}

/** Columns of one width, set here: without a browser, widths are estimated, and its font may be the wider one. */
function placeLegend({ series }: Plot) {
  const width = SYMBOL + LETTER * Math.max(...series.map(({ name }) => name.length));
  const columns = Math.max(1, Math.min(series.length, Math.floor((WIDTH - 2 * MARGIN) / width)));
  const rows = Math.ceil(series.length / columns);
  const items = series.map(({ name }, index) => ({
    data: [name],
    bottom: 16 + ROW * (rows - 1 - Math.floor(index / columns)),
    left: MARGIN + width * (index % columns),
    padding: 0,
    textStyle: { color: cream, fontSize: 13 },
  }));
  return { items, height: ROW * rows };
}

const categories = ({ series }: Plot) => [...new Set(series.flatMap(({ points }) => points.map(([x]) => String(x))))];

function axis(name: string, nameGap: number) {
  return {
    name,
    nameGap,
    nameLocation: 'middle',
    nameTextStyle: { color: quiet, fontSize: 13 },
    axisLabel: { color: cream, fontSize: 13, hideOverlap: true },
    axisLine: { lineStyle: { color: quiet } },
    splitLine: { lineStyle: { color: line } },
  };
}

const lineLook = (index: number, points: number) => ({
  symbol: symbols[index % symbols.length],
  symbolSize: points > 40 ? 0 : 8,
  showSymbol: points <= 40,
  lineStyle: { width: 3, type: dashes[index % dashes.length] },
});

const levelLine = ({ label, y }: { label: string; y: number }) => ({
  silent: true,
  symbol: 'none',
  lineStyle: { color: late, type: 'dashed', width: 2 },
  label: { formatter: label, position: 'insideEndTop', color: late, fontSize: 13 },
  data: [{ yAxis: y }],
});
