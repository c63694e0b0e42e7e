import { type KeyboardEvent, useRef } from 'react';
import { usePollsText } from '../texts/use-polls-text.ts';

export const panes = ['EDIT', 'PHONE', 'SCREEN'] as const;
export type Pane = (typeof panes)[number];

export const tabId = (pane: Pane) => `poll-tab-${pane.toLowerCase()}`;
export const panelId = (pane: Pane) => `poll-panel-${pane.toLowerCase()}`;

/** Form, phone or screen: tabs where they don't fit side by side. Arrow keys go from one to the next. */
export function PaneTabs({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  const text = usePollsText();
  const list = useRef<HTMLDivElement>(null);
  const names: Record<Pane, string> = {
    EDIT: text.form.tabEdit,
    PHONE: text.form.tabPhone,
    SCREEN: text.form.tabScreen,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = panes[(panes.indexOf(pane) + by + panes.length) % panes.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onPane(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }

  return (
    <div
      ref={list}
      className="pane-tabs"
      role="tablist"
      aria-label={text.form.tabs}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {panes.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          aria-controls={panelId(one)}
          aria-selected={one === pane}
          tabIndex={one === pane ? 0 : -1}
          onClick={() => onPane(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
