import { useId, useState } from 'react';
import { PasswordField } from './password-field.tsx';
import { signInAs } from './session.ts';
import { useStaffTexts } from './texts/use-staff-texts.ts';
import { useDoorTitle } from './use-door-title.ts';
import { useSignIn } from './use-sign-in.ts';

/** Whether what is typed here crosses the network as it is. */
const isUnprotected = () =>
  location.protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

/** Name and password. `name` is known already where a QR code brought it (`?as=`), or where a sign-in ended. */
export function SignInForm({ name, notice }: { name: string; notice?: string }) {
  const text = useStaffTexts();
  const id = useId();
  useDoorTitle(text.title);
  const [username, setUsername] = useState(name);
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useSignIn(() => signInAs(username, password));
  return (
    <main className="sign-in">
      <h1>{text.title}</h1>
      {notice === undefined ? null : <p>{notice}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div className="sign-in-field">
          <label htmlFor={id}>{text.name}</label>
          <input
            id={id}
            name="username"
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
          />
        </div>
        <PasswordField label={text.password} value={password} onChange={setPassword} takesFocus={name !== ''} />
        <p className={problem === null ? '' : 'alert'} role="alert">
          {problem === null ? '' : text.problems[problem]}
        </p>
        <button type="submit" className="button" aria-disabled={busy}>
          {busy ? text.busy : text.enter}
        </button>
      </form>
      {isUnprotected() ? <p className="sign-in-note">{text.plainHttp}</p> : null}
    </main>
  );
}
