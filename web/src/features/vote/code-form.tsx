import { useState, useSyncExternalStore } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { VisitSession } from '../../visit/visit-session.ts';
import './code-form.css';

/** Asks for the code on the screen, where the booth lets in only who can see it. */
export function CodeForm({ session }: { session: VisitSession }) {
  const text = useText();
  const [code, setCode] = useState('');
  const state = useSyncExternalStore(session.listen, session.state);
  const expired = state.kind === 'CODE_NEEDED' && state.expired;
  return (
    <main className="code">
      <div className="code-sign" aria-hidden="true">
        🔑
      </div>
      <h1>{text.code.title}</h1>
      <p id="code-hint">{text.code.body}</p>
      <p className={expired ? 'alert' : ''} role="status">
        {expired ? text.code.expired : ''}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') session.checkIn(code.trim());
        }}
      >
        <label htmlFor="code">{text.code.label}</label>
        <input
          id="code"
          name="code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          aria-describedby="code-hint"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          required
        />
        <button type="submit" className="button">
          {text.code.enter}
        </button>
      </form>
    </main>
  );
}
