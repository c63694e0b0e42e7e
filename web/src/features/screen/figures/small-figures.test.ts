import { describe, expect, it } from 'vitest';
import type { Poll } from '../model.ts';
import { countSize, labelColumn, labelSize, textUnits, titleSize } from './fit-text.ts';
import { neighbourPoll } from './neighbour-poll.ts';
import { safeColour } from './safe-colour.ts';

describe('fit-text', () => {
  it('counts full-width characters twice', () => {
    expect(textUnits('AWS サービス')).toBe(12);
  });

  it('makes longer texts smaller, never larger', () => {
    const lengths = Array.from({ length: 121 }, (_, n) => n);
    for (const size of [titleSize, labelSize]) {
      const sizes = lengths.map((n) => size('あ'.repeat(n)));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  });
});

describe('countSize and labelColumn', () => {
  it('makes room for large counts and long labels', () => {
    expect(countSize(999)).toBeGreaterThan(countSize(1_000));
    expect(countSize(1_000)).toBeGreaterThan(countSize(100_000));
    expect(labelColumn(['Lambda', 'とても長い選択肢のラベルがここに入ります'])).toBe(16);
    expect(labelColumn(['Lambda', 'A label of more than forty characters, say'])).toBe(22);
  });
});

describe('safeColour', () => {
  it('takes colours that are written out', () => {
    for (const colour of ['#f80', '#FF8800', 'tomato', 'rgb(255 136 0 / 0.5)', ' hsl(30deg, 100%, 50%) ']) {
      expect(safeColour(colour)).toBe(colour.trim());
    }
  });

  it('takes nothing that reaches elsewhere', () => {
    for (const colour of [
      null,
      '',
      'url(#x)',
      'url(https://example.com/x.svg#y)',
      'var(--ink)',
      '#12345',
      'red;fill:x',
    ]) {
      expect(safeColour(colour)).toBeUndefined();
    }
  });
});

describe('neighbourPoll', () => {
  const poll = (pollId: string, status: Poll['status'] = 'OPEN') => ({ pollId, status }) as Poll;
  const polls = [poll('a'), poll('draft', 'DRAFT'), poll('b', 'CLOSED'), poll('c')];

  it('goes round, past drafts', () => {
    expect(neighbourPoll(polls, 'a', 1)).toMatchObject({ poll: { pollId: 'b' }, place: 2, of: 3 });
    expect(neighbourPoll(polls, 'a', -1)).toMatchObject({ poll: { pollId: 'c' }, place: 3, of: 3 });
    expect(neighbourPoll(polls, 'c', 1)).toMatchObject({ poll: { pollId: 'a' } });
  });

  it('starts at an end when no poll is shown, and stays where there is no other', () => {
    expect(neighbourPoll(polls, null, 1)?.poll.pollId).toBe('a');
    expect(neighbourPoll(polls, null, -1)?.poll.pollId).toBe('c');
    expect(neighbourPoll([poll('a')], 'a', 1)).toBeNull();
    expect(neighbourPoll([], null, 1)).toBeNull();
  });
});
