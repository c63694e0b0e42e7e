import { parseBoolean, parseFields, parseList, parseNumber, parseOneOf, parseOptional, parseString } from '../parse.ts';
import { type Option, type Poll, pollStatuses, resultsRules } from '../types.ts';
import { parseText } from './parse-text.ts';

function parseOption(value: unknown, what: string): Option {
  const option = parseFields(value, what);
  return {
    optionId: parseString(option.optionId, `${what}.optionId`),
    label: parseText(option.label, `${what}.label`),
    imageUrl: parseOptional(option.imageUrl, `${what}.imageUrl`, parseString),
    color: parseOptional(option.color, `${what}.color`, parseString),
  };
}

/** A poll as the API shows it. */
export function parsePoll(value: unknown): Poll {
  const poll = parseFields(value, 'poll');
  return {
    boothId: parseString(poll.boothId, 'poll.boothId'),
    pollId: parseString(poll.pollId, 'poll.pollId'),
    title: parseText(poll.title, 'poll.title'),
    options: parseList(poll.options, 'poll.options', parseOption),
    minChoices: parseNumber(poll.minChoices, 'poll.minChoices'),
    maxChoices: parseNumber(poll.maxChoices, 'poll.maxChoices'),
    allowChange: parseBoolean(poll.allowChange, 'poll.allowChange'),
    results: parseOneOf(poll.results, 'poll.results', resultsRules),
    revealed: parseBoolean(poll.revealed, 'poll.revealed'),
    status: parseOneOf(poll.status, 'poll.status', pollStatuses),
    round: parseNumber(poll.round, 'poll.round'),
    opensAt: parseOptional(poll.opensAt, 'poll.opensAt', parseString),
    closesAt: parseOptional(poll.closesAt, 'poll.closesAt', parseString),
    version: parseNumber(poll.version, 'poll.version'),
  };
}
