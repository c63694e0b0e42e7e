import { confirmSignIn, fetchAuthSession, signIn, signOut } from 'aws-amplify/auth';
import { loadConfig } from '../api/config.ts';
import { configureAmplify, userPoolEndpointOf } from '../api/configure-amplify.ts';
import { NoAnswer, Refused } from '../api/errors.ts';

/** Where this browser's staff member stands. Tokens are kept by Amplify, so that a tablet stays signed in for a day. */
export type Session =
  | { readonly kind: 'LOADING' }
  /** `byChoice`: somebody said so; else nobody was signed in, or the sign-in came to its end. */
  | { readonly kind: 'SIGNED_OUT'; readonly byChoice: boolean }
  /** The password was a temporary one. */
  | { readonly kind: 'NEEDS_PASSWORD'; readonly username: string }
  | { readonly kind: 'SIGNED_IN'; readonly username: string; readonly groups: readonly string[] };

let current: Session = { kind: 'LOADING' };
const listeners = new Set<() => void>();

export const session = (): Session => current;

export function listenToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Session): void {
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  current = next;
  for (const listener of [...listeners]) listener();
}

let configured: Promise<{ readonly knowsSrp: boolean }> | undefined;

function configure(): Promise<{ readonly knowsSrp: boolean }> {
  configured ??= loadConfig()
    .then(({ outputs }) => {
      configureAmplify(outputs);
      return { knowsSrp: userPoolEndpointOf(outputs) === null };
    })
    .catch((problem: unknown) => {
      configured = undefined;
      throw problem;
    });
  return configured;
}

const ended = () =>
  new Refused({ code: 'Unauthenticated', status: 401, message: 'Sign in again.', details: {}, retryAfterMs: null });

/**
 * The id token, renewed where its five minutes are over. Throws {@link NoAnswer} without network, which signs nobody
 * out, and {@link Refused} 401 where the sign-in has ended.
 * @param anew asks for a new token in any case: a role was given or taken
 */
export async function idToken(anew = false): Promise<string> {
  await configure();
  const { tokens } = await fetchAuthSession({ forceRefresh: anew }).catch((cause: unknown) => {
    throw new NoAnswer('the sign-in could not be renewed', { cause });
  });
  const token = tokens?.idToken;
  if (!token) {
    if (current.kind === 'LOADING' || current.kind === 'SIGNED_IN') become({ kind: 'SIGNED_OUT', byChoice: false });
    throw ended();
  }
  const groups = token.payload['cognito:groups'];
  become({
    kind: 'SIGNED_IN',
    username: String(token.payload['cognito:username'] ?? ''),
    groups: Array.isArray(groups) ? groups.map(String) : [],
  });
  return token.toString();
}

/** Finds out whether somebody is signed in. Throws {@link NoAnswer} where that can't be known now. */
export async function loadSession(): Promise<void> {
  await idToken().catch((problem: unknown) => {
    if (!(problem instanceof Refused)) throw problem;
  });
}

/** Takes up roles that were given or taken since the last token. */
export const refreshSession = async (): Promise<void> => void (await idToken(true));

/** Signs in, or comes to NEEDS_PASSWORD. Throws Amplify's errors; see `sign-in-problem.ts`. */
export async function signInAs(typedName: string, password: string): Promise<void> {
  const { knowsSrp } = await configure();
  const username = typedName.trim().toLowerCase();
  // Somebody else may still be signed in on this tablet.
  await signOut();
  const { isSignedIn, nextStep } = await signIn({
    username,
    password,
    options: { authFlowType: knowsSrp ? 'USER_SRP_AUTH' : 'USER_PASSWORD_AUTH' },
  });
  if (isSignedIn) await idToken();
  else if (nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED') {
    become({ kind: 'NEEDS_PASSWORD', username });
  } else throw new Error(`The user pool asks for ${nextStep.signInStep}, which these pages don't know.`);
}

/** A password of one's own in place of the temporary one. Throws Amplify's errors. */
export async function setFirstPassword(password: string): Promise<void> {
  await confirmSignIn({ challengeResponse: password });
  await idToken();
}

/** Ends the sign-in here, as when its time is over: the server takes its tokens no longer, new ones neither. */
export async function endSession(): Promise<void> {
  await signOut();
  become({ kind: 'SIGNED_OUT', byChoice: false });
}

/** Signs out here; without network too, when the tokens are dropped but not revoked. */
export async function signOutStaff(): Promise<void> {
  await configure();
  await signOut();
  become({ kind: 'SIGNED_OUT', byChoice: true });
}
