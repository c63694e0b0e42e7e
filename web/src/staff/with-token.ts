import { endSession, idToken } from './session.ts';

/**
 * Runs the work with the id token, and once more with a new one where the server doesn't take it: its clock may be ahead
 * of this one. Where it takes neither, the sign-in has ended, and the page asks for another.
 */
export async function withToken<T>(
  work: (token: string) => Promise<T>,
  isUnauthenticated: (problem: unknown) => boolean,
): Promise<T> {
  try {
    return await work(await idToken());
  } catch (problem) {
    if (!isUnauthenticated(problem)) throw problem;
  }
  try {
    return await work(await idToken(true));
  } catch (problem) {
    if (isUnauthenticated(problem)) await endSession();
    throw problem;
  }
}
