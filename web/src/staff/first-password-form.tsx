import { useId, useState } from 'react';
import { PasswordField } from './password-field.tsx';
import { metRules, passwordRuleNames } from './password-rules.ts';
import { setFirstPassword, signOutStaff } from './session.ts';
import { useStaffTexts } from './texts/use-staff-texts.ts';
import { useDoorTitle } from './use-door-title.ts';
import { useSignIn } from './use-sign-in.ts';

/** A password of one's own, in place of the temporary one. */
export function FirstPasswordForm({ username }: { username: string }) {
  const text = useStaffTexts();
  const rulesId = useId();
  useDoorTitle(text.first.title);
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useSignIn(() => setFirstPassword(password));
  const met = metRules(password);
  const isEnough = met.size === passwordRuleNames.length;
  return (
    <main className="sign-in">
      <h1>{text.first.title}</h1>
      <p>{text.first.body(username)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isEnough) run();
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={username} />
        <PasswordField
          label={text.first.label}
          value={password}
          onChange={setPassword}
          takesFocus
          isNew
          describedBy={rulesId}
        />
        <ul id={rulesId} className="sign-in-rules">
          {passwordRuleNames.map((rule) => (
            <li key={rule} className={met.has(rule) ? 'met' : ''}>
              <span aria-hidden="true">{met.has(rule) ? '✓' : '○'}</span> {text.first.rules[rule]}
              <span className="visually-hidden">: {met.has(rule) ? text.first.met : text.first.unmet}</span>
            </li>
          ))}
        </ul>
        <p className={problem === null ? '' : 'alert'} role="alert">
          {problem === null ? '' : text.problems[problem]}
        </p>
        <button type="submit" className="button" aria-disabled={busy || !isEnough}>
          {busy ? text.busy : text.first.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => void signOutStaff()}>
          {text.first.back}
        </button>
      </form>
    </main>
  );
}
