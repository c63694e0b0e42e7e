import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Notice } from './notice.tsx';

function Broken() {
  const text = useText();
  return (
    <Notice sign="☕" title={text.broken.title} action={{ label: text.broken.reload, run: () => location.reload() }}>
      {text.broken.body}
    </Notice>
  );
}

/** The last resort: a page that broke, or whose code didn't load, says so and offers to load anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
