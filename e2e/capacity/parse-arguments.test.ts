import { expect, test } from 'vitest';
import { UsageProblem } from './errors.ts';
import { parseArguments } from './parse-arguments.ts';

const said = (line: string) => parseArguments(line.split(' '));

test("takes the issue's own example", () => {
  const { crowd, region, json } = said('--voters 100000 --minutes 10 --screens 20');
  expect(crowd).toEqual({
    voters: 100_000,
    minutes: 10,
    screens: 20,
    phonesWatching: 0.3,
    firstMinute: 0.3,
    changes: 0,
    orders: 0,
  });
  expect([region, json]).toEqual(['us-east-1', false]);
});

test('takes the rest', () => {
  const { crowd, json } = said(
    '--voters 5 --minutes 0.5 --phones-watching 1 --first-minute 0 --changes 2 --orders 3 --json',
  );
  expect(crowd).toMatchObject({ phonesWatching: 1, firstMinute: 0, changes: 2, orders: 3 });
  expect(json).toBe(true);
});

test.each([
  ['--minutes 10', '--voters is missing.'],
  ['--voters 10', '--minutes is missing.'],
  ['--voters ten --minutes 10', '--voters is "ten": give a whole number from 0 to 10000000.'],
  ['--voters 1.5 --minutes 10', '--voters is "1.5": give a whole number'],
  ['--voters 10 --minutes 0', '--minutes is "0": give a number from 0.0167 to 1440.'],
  ['--voters 10 --minutes 10 --phones-watching 30', '--phones-watching is "30": give a number from 0 to 1.'],
  ['--voters 10 --minutes 10 --region moon-1', '--region is "moon-1": limits and prices are known for us-east-1.'],
  ['--voters 10 --minutes 10 --fast', "Unknown option '--fast'"],
  ['--voters', "Option '--voters <value>' argument missing"],
])('%s says what to type instead', (line, message) => {
  expect(() => said(line)).toThrow(UsageProblem);
  expect(() => said(line)).toThrow(message);
});
