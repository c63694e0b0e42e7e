import { useText } from '../i18n/use-text.ts';
import './loading.css';

const rows = ['62%', '48%', '70%', '40%', '56%'];

/** The ballot's outline while it loads; said once to those who don't see it. */
export function Loading() {
  const text = useText();
  return (
    <main className="loading" aria-busy="true">
      <p className="visually-hidden" role="status">
        {text.loading}
      </p>
      <div className="loading-title" aria-hidden="true" />
      {rows.map((width) => (
        <div key={width} className="loading-row" aria-hidden="true">
          <i />
          <b style={{ width }} />
        </div>
      ))}
    </main>
  );
}
