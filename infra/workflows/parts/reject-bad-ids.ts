import { isId, when } from './language.ts';

/** The first rules of every command on a poll. */
export const rejectBadIds = [
  when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
  when(`$not(${isId('$states.input.pollId')})`, 'Bad poll id'),
];
