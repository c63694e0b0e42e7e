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
    const [only, ...rest] = qrSteps(booth(), 'http://10.0.0.5', null, 'VOTE');
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ kind: 'VOTE', step: null, text: 'http://10.0.0.5/b/demo' });
    expect(only?.say(en)).toBe(en.scanToVote);
    expect(only?.note(en)).toBe('10.0.0.5/b/demo');
  });

  it('leads to the bar for a coffee', () => {
    const [only] = qrSteps(booth(), 'http://10.0.0.5', 'first', 'COFFEE');
    expect(only).toMatchObject({ text: 'http://10.0.0.5/b/demo/order' });
    expect(only?.say(en)).toBe(en.scanForCoffee);
  });

  it('lets visitors join the Wi-Fi first', () => {
    const steps = qrSteps(booth({ ssid: 'Booth', password: 'latte-art' }), 'http://10.0.0.5', null, 'VOTE');
    expect(steps.map((one) => [one.kind, one.step])).toEqual([
      ['WIFI', 1],
      ['VOTE', 2],
    ]);
    expect(steps[0]?.text).toBe('WIFI:T:WPA;S:Booth;P:latte-art;;');
  });
});

describe('the ballot of a booth with a rotating code', () => {
  const code = {
    ...{ code: 'K7QM2ABCDE', url: 'http://10.0.0.5/b/demo?code=K7QM2ABCDE', remaining: 3 },
    ...{ validFrom: '2026-05-05T10:00:00.000Z', validUntil: '2026-05-05T10:05:00.000Z' },
  };

  it('carries the code, tells how long it lasts, and reads it out in two halves', () => {
    const [step] = qrSteps(booth(), 'http://10.0.0.5', null, 'VOTE', code);
    expect(step?.text).toBe(code.url);
    expect(step?.life).toEqual({ from: code.validFrom, until: code.validUntil });
    expect(step?.note(en)).toBe('10.0.0.5/b/demo · code K7QM2 ABCDE');
    expect(step?.uses).toBeUndefined();
  });

  it('tells the drinks left where the screen shows the bar', () => {
    const split: Booth = { ...booth(), screen: { view: 'SPLIT', pollId: 'first', languages: ['en'] } };
    expect(qrSteps(split, 'http://10.0.0.5', null, 'VOTE', code)[0]?.uses).toBe(3);
  });
});
