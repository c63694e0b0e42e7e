import { BarSwitches } from './bar-switches.tsx';
import { useBar } from './use-bar.ts';

/** All that a barista may change, for a page that needs no more of the bar. */
export function BarControls({ boothId }: { boothId: string }) {
  return <BarSwitches bar={useBar(boothId)} />;
}
