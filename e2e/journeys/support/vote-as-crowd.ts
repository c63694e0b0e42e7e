import { randomBytes } from 'node:crypto';

/** Lets as many visitors vote as `counts` says per option, one after the other, past any page. */
export async function voteAsCrowd(
  port: number,
  pollId: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const base = `http://127.0.0.1:${port}/prod/booths/demo`;
  for (const [optionId, count] of Object.entries(counts)) {
    for (let i = 0; i < count; i += 1) {
      const headers = {
        authorization: `Bearer ${randomBytes(32).toString('base64url')}`,
        'content-type': 'application/json',
      };
      await send(`${base}/visits`, { method: 'POST', headers, body: '{}' });
      await send(`${base}/polls/${pollId}/vote`, {
        method: 'PUT',
        headers,
        body: JSON.stringify({ options: [optionId] }),
      });
    }
  }
}

async function send(url: string, request: RequestInit): Promise<void> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
