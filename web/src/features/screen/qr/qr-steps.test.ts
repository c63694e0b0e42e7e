import { describe, expect, it } from 'vitest';
import type { Booth } from '../model.ts';
import { en } from '../texts/en.ts';
import { ballotUrl, qrSteps } from './qr-steps.ts';

const booth = (wifi: Booth['wifi'] = null): Booth => ({
  ...{ boothId: 'demo', name: { en: 'Demo' }, entry: 'OPEN', theme: null, wifi, privacyUrl: null, version: 1 },
  screen: { view: 'POLL', pollId: 'first', languages: ['en'] },
});

describe('ballotUrl', () => {
  it("is the booth's page for the booth's own poll, or none", () => {
    expect(ballotUrl('http://10.0.0.5:8080/', booth(), 'first')).toBe('http://10.0.0.5:8080/b/demo');
    expect(ballotUrl('http://10.0.0.5:8080', booth(), null)).toBe('http://10.0.0.5:8080/b/demo');
  });

  it('is the page of another poll that the arrows brought up', () => {
    expect(ballotUrl('https://booth.example', booth(), 'second')).toBe('https://booth.example/b/demo/polls/second');
  });
});

describe('qrSteps', () => {
  it('is the ballot alone where visitors have their own network', () => {
    const [only, ...rest] = qrSteps(booth(), 'http://10.0.0.5', null, true);
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'VOTE', step: null, text: 'http://10.0.0.5/b/demo' });
    expect(only?.say(en)).toBe(en.scanToVote);
    expect(only?.note(en)).toBe('10.0.0.5/b/demo');
  });

  it('lets visitors join the Wi-Fi first', () => {
    const steps = qrSteps(booth({ ssid: 'Booth', password: 'latte-art' }), 'http://10.0.0.5', null, true);
    expect(steps.map((one) => [one.kind, one.step])).toEqual([
      ['WIFI', 1],
      ['VOTE', 2],
    ]);
    expect(steps[0]?.text).toBe('WIFI:T:WPA;S:Booth;P:latte-art;;');
  });
});
