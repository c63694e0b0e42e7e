import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import './code-form.css';

interface Props {
  /** What it is for; the way into the booth, if nothing is said. */
  hint?: string;
  /** What was wrong with the last one; empty when nothing was. */
  problem: string;
  onCode: (code: string) => void;
  /** The way back, where there is one. */
  later?: { label: string; run: () => void };
}

/** Asks for the code on the screen. */
export function CodeForm({ hint, problem, onCode, later }: Props) {
  const text = useText();
  const [code, setCode] = useState('');
  return (
    <main className="code">
      <div className="code-sign" aria-hidden="true">
        🔑
      </div>
      <h1>{text.code.title}</h1>
      <p id="code-hint">{hint ?? text.code.body}</p>
      <p className={problem === '' ? '' : 'alert'} role="status">
        {problem}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') onCode(code.trim());
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
      {later ? (
        <button type="button" className="link" onClick={later.run}>
          {later.label}
        </button>
      ) : null}
    </main>
  );
}
