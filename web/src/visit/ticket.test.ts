import { expect, it } from 'vitest';
import { makeTicket, ticketOf } from './ticket.ts';

it('makes 32 random bytes, written for an address or a header', () => {
  expect(makeTicket()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(makeTicket()).not.toBe(makeTicket());
});

it('keeps a ticket for each booth, even where the browser stores nothing', () => {
  expect(ticketOf('one')).toBe(ticketOf('one'));
  expect(ticketOf('one')).not.toBe(ticketOf('two'));
});
