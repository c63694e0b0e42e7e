import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RotatingCode } from '../../../api/commands/issue-code.ts';
import { NoAnswer, Refused } from '../../../api/errors.ts';
import { type CodeFollower, type CodeState, followCode } from './follow-code.ts';

const start = Date.parse('2026-05-05T10:00:00.000Z');
const at = (ms: number) => new Date(start + ms).toISOString();
const codeNumber = (n: number): RotatingCode => ({
  code: `CODE${n}`,
  url: `http://10.0.0.5/b/demo?code=CODE${n}`,
  remaining: 10,
  validFrom: at((n - 1) * 60_000),
  validUntil: at(n * 60_000),
});
const refused = (code: string, status: number) =>
  new Refused({ code, status, message: '', details: {}, retryAfterMs: null });

describe('the code on a screen', () => {
  let states: CodeState[];
  let paired: boolean;
  let problem: Error | null;
  let issued: number;
  let registered: number;
  let follower: CodeFollower;

  const begin = () => {
    follower = followCode({
      issue: async () => {
        issued += 1;
        if (problem) throw problem;
        if (!paired) throw refused('NotPaired', 403);
        return codeNumber(Math.floor((Date.now() - start) / 60_000) + 1);
      },
      register: async () => {
        registered += 1;
        if (problem) throw problem;
        return { pairingCode: 'ABC234', expiresAt: at(600_000), paired };
      },
      now: Date.now,
      onChange: (state) => states.push(state),
    });
  };
  const shown = () => states.at(-1);

  beforeEach(() => {
    vi.useFakeTimers({ now: start });
    [states, paired, problem, issued, registered] = [[], true, null, 0, 0];
  });
  afterEach(() => {
    follower.stop();
    vi.useRealTimers();
  });

  it('is the current one, and the next as soon as its time is over', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(shown()).toEqual({ kind: 'CODE', code: codeNumber(1) });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(shown()).toEqual({ kind: 'CODE', code: codeNumber(2) });
    expect(states.every(({ kind }) => kind === 'CODE')).toBe(true);
    expect(registered).toBe(0);
  });

  it('is the pairing code until the organiser lets the screen in', async () => {
    paired = false;
    begin();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(shown()).toEqual({ kind: 'PAIRING', pairingCode: 'ABC234' });
    expect(issued).toBe(1);
    paired = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(shown()).toMatchObject({ kind: 'CODE' });
  });

  it('becomes the pairing code again when the screen is sent away', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(1_000);
    paired = false;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(shown()).toEqual({ kind: 'PAIRING', pairingCode: 'ABC234' });
  });

  it('stays through a network that is away for less than its grace, and goes when nobody is let in by it any more', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(50_000);
    problem = new NoAnswer('away');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shown()).toEqual({ kind: 'CODE', code: codeNumber(1) });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shown()).toEqual({ kind: 'NONE' });
    problem = null;
    follower.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toMatchObject({ kind: 'CODE' });
  });

  it('asks nobody once it is stopped', async () => {
    begin();
    await vi.advanceTimersByTimeAsync(1_000);
    follower.stop();
    const before = issued;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(issued).toBe(before);
  });
});
