import { expect, it } from 'vitest';
import { deskPageOf, deskPath } from './desk-pages.ts';

it('tells which page an address belongs to', () => {
  expect(deskPageOf('demo', deskPath('demo'))).toBe('polls');
  expect(deskPageOf('demo', `${deskPath('demo')}/`)).toBe('polls');
  expect(deskPageOf('demo', deskPath('demo', '/polls/best'))).toBe('polls');
  expect(deskPageOf('demo', deskPath('demo', '/results/best'))).toBe('polls');
  expect(deskPageOf('demo', deskPath('demo', '/staff'))).toBe('staff');
  expect(deskPageOf('demo', deskPath('demo', '/coffee'))).toBe('coffee');
  expect(deskPageOf('demo', deskPath('demo', '/new-booth'))).toBeNull();
});
