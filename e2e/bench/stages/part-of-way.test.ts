import { expect, test } from 'vitest';
import type { CpuProfile } from '../profile/cpu-profile.ts';
import { nameSelf, nameStage } from '../profile/name-frames.ts';
import { sumProfile } from '../profile/sum-profile.ts';
import { partOfWay } from './part-of-way.ts';

const frame = (functionName: string, url: string) => ({ functionName, url });
const idle = frame('(idle)', '');
const collect = frame('(garbage collector)', '');
const write = frame('writev', '');
const walk = frame('walk', 'file:///x/infra/local/step-functions/walk.ts');
const evaluate = frame('evaluate', 'file:///x/node_modules/jsonata/jsonata.js');
const send = frame('send', 'file:///x/node_modules/@smithy/core/dist-cjs/index.js');
const socket = frame('writeGeneric', 'node:internal/stream_base_commons');

test('time is named by who runs, and by the innermost part of the project that asked for it', () => {
  expect(nameSelf([evaluate, walk])).toBe('package jsonata');
  expect(nameStage([evaluate, walk])).toBe('infra/local/step-functions');
  expect(nameStage([write, socket, send])).toBe('package @smithy/core');
  expect(nameStage([write, socket])).toBe('node (native)');
  expect(nameStage([idle])).toBeUndefined();
});

test('every share of the time belongs to one part of the way', () => {
  expect(partOfWay([evaluate], false)).toBe('workflow');
  expect(partOfWay([write, socket, send], false)).toBe('store’s client (AWS SDK)');
  expect(partOfWay([collect], false)).toBe('Node itself: sockets, garbage, rest');
  expect(partOfWay([send], true)).toBe('fold and publish (aggregator)');
  expect(partOfWay([idle], true)).toBeUndefined();
});

test('a profile is summed by name in milliseconds, without what is left out', () => {
  const profile: CpuProfile = {
    nodes: [
      { id: 1, callFrame: frame('(root)', ''), children: [2, 4] },
      { id: 2, callFrame: walk, children: [3] },
      { id: 3, callFrame: evaluate, children: [] },
      { id: 4, callFrame: idle, children: [] },
    ],
    samples: [2, 3, 3, 4],
    timeDeltas: [1000, 2000, 3000, 9000],
  };
  expect(sumProfile(profile, nameSelf)).toEqual(
    new Map([
      ['infra/local/step-functions', 1],
      ['package jsonata', 5],
    ]),
  );
  expect(sumProfile(profile, nameStage)).toEqual(new Map([['infra/local/step-functions', 6]]));
});
