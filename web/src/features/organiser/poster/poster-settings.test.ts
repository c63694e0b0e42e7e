import { describe, expect, it } from 'vitest';
import { boothAddress, isLocalAddress } from './poster-settings.ts';

describe('boothAddress', () => {
  it('names the booth at the public address, with or without a slash at its end', () => {
    expect(boothAddress('http://192.168.1.7:8080', 'demo')).toBe('http://192.168.1.7:8080/b/demo');
    expect(boothAddress('https://booth.example/', 'my-booth')).toBe('https://booth.example/b/my-booth');
  });
});

describe('isLocalAddress', () => {
  it.each([
    ['http://localhost:8080/b/demo', true],
    ['http://127.0.0.1:8080/b/demo', true],
    ['http://[::1]:8080/b/demo', true],
    ['http://192.168.1.7:8080/b/demo', false],
    ['no address', false],
  ])('of %s is %s', (address, local) => expect(isLocalAddress(address)).toBe(local));
});
