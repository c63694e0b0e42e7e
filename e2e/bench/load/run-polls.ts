import { signIn } from '../../robots/bar/sign-in.ts';
import { request } from '../../robots/request.ts';
import type { BenchBooth } from '../measures/measure.ts';

/** For the environment of a booth whose polls the bench opens itself. */
export const staffPassword = 'Flat-White-2-Go';
export const staffEnv = { BOOTHPRESSO_STAFF_PASSWORD: staffPassword };

export const pollOptions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const definition = {
  title: { en: 'Which of them?' },
  options: pollOptions.map((optionId) => ({ optionId, label: { en: `Choice ${optionId}` } })),
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
};

/** Gives one open poll after another, each with nobody's votes in it. The booth was started with `staffEnv`. */
export async function createPolls(booth: BenchBooth): Promise<() => Promise<string>> {
  const token = await signIn(booth.addresses, staffPassword);
  let made = 0;
  return async () => {
    made += 1;
    const pollId = `bench-${made}`;
    const url = `${booth.addresses.commandsUrl}/booths/${booth.boothId}/polls/${pollId}`;
    const headers = { authorization: await token(), 'content-type': 'application/json' };
    await request(url, { method: 'PUT', headers, body: JSON.stringify(definition) });
    await request(`${url}/open`, { method: 'POST', headers, body: '{}' });
    return pollId;
  };
}
