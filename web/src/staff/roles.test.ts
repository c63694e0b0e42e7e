import { expect, it } from 'vitest';
import { boothsOf, hasRole, isAdmin } from './roles.ts';

it('an organiser is a barista too, at that booth alone', () => {
  const groups = ['demo:organiser', 'stage:barista', 'admin'];
  expect(hasRole(groups, 'demo', 'organiser')).toBe(true);
  expect(hasRole(groups, 'demo', 'barista')).toBe(true);
  expect(hasRole(groups, 'stage', 'barista')).toBe(true);
  expect(hasRole(groups, 'stage', 'organiser')).toBe(false);
  expect(hasRole(groups, 'dem', 'barista')).toBe(false);
  expect(isAdmin(groups)).toBe(true);
  expect(isAdmin(['demo:admin'])).toBe(false);
});

it('booths are listed once, with the higher role, and nothing else is a booth', () => {
  expect(boothsOf(['stage:barista', 'admin', 'demo:barista', 'demo:organiser', 'x:boss', ':organiser'])).toEqual([
    { boothId: 'demo', role: 'organiser' },
    { boothId: 'stage', role: 'barista' },
  ]);
});
