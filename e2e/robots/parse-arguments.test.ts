import { expect, test } from 'vitest';
import { checkAddresses, parseArguments } from './parse-arguments.ts';

test('without arguments: 50 visitors of the default booth on this machine, five votes a second', () => {
  expect(parseArguments([])).toEqual({
    url: 'http://127.0.0.1:8080',
    booth: undefined,
    poll: undefined,
    visitors: 50,
    perMinute: 300,
    weights: new Map(),
    change: 0.1,
    seed: 1,
    orders: 0,
    baristas: 3,
    password: undefined,
  });
});

test('every argument is read', () => {
  const words =
    '--url http://localhost:1 --booth b --poll p --visitors 2 --per-minute 3.5 --weights a=2 --change 1 --seed 9';
  expect(parseArguments(words.split(' '))).toEqual({
    url: 'http://localhost:1',
    booth: 'b',
    poll: 'p',
    visitors: 2,
    perMinute: 3.5,
    weights: new Map([['a', 2]]),
    change: 1,
    seed: 9,
    orders: 0,
    baristas: 3,
    password: undefined,
  });
});

test('who asks for orders alone gets no voters', () => {
  const words = '--orders 100 --baristas 2 --password Secret-1';
  expect(parseArguments(words.split(' '))).toMatchObject({
    visitors: 0,
    perMinute: 100,
    orders: 100,
    baristas: 2,
    password: 'Secret-1',
  });
  expect(parseArguments(['--orders', '5', '--visitors', '6'])).toMatchObject({ visitors: 6, orders: 5 });
});

test.each([
  [['--visitors', '0'], '--visitors is "0": give a whole number from 1'],
  [['--visitors', '1.5'], 'whole number'],
  [['--per-minute', 'fast'], '--per-minute is "fast"'],
  [['--change', '2'], 'from 0 to 1'],
  [['--url', 'booth'], 'give an address'],
  [['--poll', 'Two Words'], '--poll is "Two Words"'],
  [['--baristas', '0'], '--baristas is "0": give a whole number from 1 to 50'],
  [['--orders', '2.5'], '--orders is "2.5"'],
  [['--colour'], 'npm run robots'],
])('refuses %j and says how it should be', (words, message) => {
  expect(() => parseArguments(words)).toThrow(message);
});

test('robots leave this machine only for an address that was named', () => {
  expect(() => checkAddresses('http://localhost:8080', ['http://127.0.0.1:8080/prod'])).not.toThrow();
  expect(() => checkAddresses('http://127.0.0.1:8080', ['https://api.example/prod'])).toThrow('https://api.example');
  expect(() => checkAddresses('http://127.0.0.1.example', ['https://api.example/prod'])).not.toThrow();
  expect(() => checkAddresses('http://127.0.0.1:1', ['http://127.0.0.1.example'])).toThrow('name that booth');
});
