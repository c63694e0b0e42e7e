import { describe, expect, it } from 'vitest';
import { UnexpectedAnswer } from '../../../api/errors.ts';
import { parseWelcome, sortMembers } from './member.ts';
import { signInLink } from './sign-in-link.ts';
import { checkUsername, tidyUsername } from './username.ts';

describe('a username', () => {
  it('is tidied', () => {
    expect(tidyUsername('  Ａda.Lovelace ')).toBe('ada.lovelace');
  });

  it.each([
    ['ada', null],
    ['0.a_b@c+d-e', null],
    ['a'.repeat(64), null],
    ['', 'MISSING'],
    ['a'.repeat(65), 'LONG'],
    ['ada lovelace', 'BLANKS'],
    ['.ada', 'BAD'],
    ['アダ', 'BAD'],
    ['a/b', 'BAD'],
  ])('%j: %s', (name, problem) => expect(checkUsername(name)).toBe(problem));
});

describe('the answer to a role', () => {
  it('has a password for somebody new alone', () => {
    expect(parseWelcome({ username: 'ada', role: 'barista', temporaryPassword: 'x' }).temporaryPassword).toBe('x');
    expect(parseWelcome({ username: 'ada', role: 'organiser' })).toEqual({
      username: 'ada',
      role: 'organiser',
      temporaryPassword: null,
    });
    expect(() => parseWelcome({ username: 'ada', role: 'admin' })).toThrow(UnexpectedAnswer);
  });
});

it('organisers come first, then names', () => {
  const of = (username: string, role: 'organiser' | 'barista') => ({ username, role });
  const members = [of('a', 'barista'), of('z', 'organiser'), of('b', 'organiser')];
  expect(sortMembers(members).map(({ username }) => username)).toEqual(['b', 'z', 'a']);
});

it('the sign-in link names the person and nothing secret', () => {
  expect(signInLink('http://10.0.0.2:8080/', 'demo', 'barista', 'a+b@c')).toBe(
    'http://10.0.0.2:8080/b/demo/barista?as=a%2Bb%40c',
  );
});
