import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotPlayHere, type Scenario } from '../scenario.ts';
import { parseArguments } from './parse-arguments.ts';
import { playScenario } from './play-scenario.ts';
import { showPlayed, sumUp } from './show-played.ts';

const scenario = (play: Scenario['play'], limitSeconds = 30): Scenario => ({
  number: 3,
  name: 'a-fault',
  title: 'a fault',
  limitSeconds,
  play,
});
const settings = { seed: 7, seconds: 1, signal: new AbortController().signal };

describe('a scenario', () => {
  it('is cleaned up after, the last thing first, and tells what was done', async () => {
    const ended: string[] = [];
    const played = await playScenario(
      scenario(async (stage) => {
        stage.onEnd(() => void ended.push('first'));
        stage.onEnd(() => void ended.push('second'));
        stage.did('deeds', 2);
        return [{ what: 'it holds', holds: true }];
      }),
      settings,
    );
    expect(played).toMatchObject({ verdict: 'HELD', done: { deeds: 2 } });
    expect(played.kept).toBeUndefined();
    expect(ended).toEqual(['second', 'first']);
    expect(showPlayed(played, 'again')).toMatch(/a fault +held .*\n +deeds × 2\n +✓ it holds$/);
  });

  it('that fails keeps its log and says how to repeat it', async () => {
    const played = await playScenario(
      scenario(async (stage) => {
        stage.note('it was noted');
        return [{ what: 'it holds', holds: false, detail: '1 of 2' }];
      }),
      settings,
    );
    expect(played.verdict).toBe('FAILED');
    expect(showPlayed(played, 'npm run faults -- --seed 7')).toMatch(
      /✗ it holds \(1 of 2\)[\s\S]*Again: npm run faults -- --seed 7/,
    );
    expect(readFileSync(join(played.kept ?? '', 'log.txt'), 'utf8')).toContain('it was noted');
    rmSync(played.kept ?? '', { recursive: true });
  });

  it('that breaks, checks nothing or does not end was not played', async () => {
    const broken = async () => Promise.reject(new Error('no stage'));
    const endless = () => new Promise<never>(() => undefined);
    for (const [play, problem] of [
      [broken, 'no stage'],
      [async () => [], 'It checked nothing.'],
      [endless, 'It was not over after 0.1 s.'],
    ] as const) {
      const played = await playScenario(scenario(play, play === endless ? 0.1 : 30), settings);
      expect(played).toMatchObject({ verdict: 'NOT_PLAYED', problem });
      rmSync(played.kept ?? '', { recursive: true });
    }
  });

  it('that this machine cannot play says so, and is no failure', async () => {
    const play = async () => Promise.reject(new CannotPlayHere('It takes a moon.'));
    const played = await playScenario(scenario(play), settings);
    expect(played).toMatchObject({ verdict: 'NOT_HERE', problem: 'It takes a moon.' });
    expect(sumUp([played], 7)).toBe("0 of 1 held, 1 can't be played on this machine. Seed 7.");
  });

  it('ends when the run does, and keeps nothing', async () => {
    const stop = new AbortController();
    const playing = playScenario(
      scenario(async (stage) => {
        stop.abort();
        await stage.sleep(60_000);
        return [];
      }),
      { ...settings, signal: stop.signal },
    );
    const played = await playing;
    expect(played.verdict).toBe('NOT_PLAYED');
    expect(existsSync(played.kept ?? '/nowhere')).toBe(false);
  });

  it('draws the same for the same seed and name, whatever else is played', async () => {
    const draw = async (seed: number, name: string) => {
      const drawn: number[] = [];
      const play: Scenario['play'] = async (stage) => {
        drawn.push(stage.random());
        return [{ what: 'drawn', holds: true }];
      };
      await playScenario({ ...scenario(play), name }, { ...settings, seed });
      return drawn[0];
    };
    expect(await draw(1, 'one')).toBe(await draw(1, 'one'));
    expect(new Set([await draw(1, 'one'), await draw(2, 'one'), await draw(1, 'two')]).size).toBe(3);
  });
});

describe('the command line', () => {
  const all = [scenario(async () => []), { ...scenario(async () => []), number: 4, name: 'another' }];
  it('chooses by number and by name, and draws a seed where none is given', () => {
    const chosen = (only: string) => parseArguments(['--only', only], all).scenarios.map(({ name }) => name);
    expect([chosen('3'), chosen('another'), chosen('4, a-fault')]).toEqual([
      ['a-fault'],
      ['another'],
      ['a-fault', 'another'],
    ]);
    expect(Number.isInteger(parseArguments([], all).seed)).toBe(true);
    expect(parseArguments(['--seed', '5', '--json'], all)).toMatchObject({ seed: 5, json: true, seconds: 20 });
  });

  it.each([
    [['--only', '12'], /no|names "12". There are: 3 a-fault, 4 another/],
    [['--seed', 'x'], /whole number/],
    [['--seconds', '0'], /from 1 to 600/],
    [['--nonsense'], /npm run faults -- \[--seed/],
  ])('says what is wrong with %s', (words, sentence) => {
    expect(() => parseArguments(words, all)).toThrow(sentence);
  });
});
