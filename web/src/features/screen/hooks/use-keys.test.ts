import { describe, expect, it } from 'vitest';
import { meaningOf } from './use-keys.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  ...{ key, ctrlKey: false, altKey: false, metaKey: false },
  ...held,
});

describe('meaningOf', () => {
  it('knows the keys, large or small', () => {
    expect(meaningOf(press('F'), true)).toBe('FULLSCREEN');
    expect(meaningOf(press('q'), true)).toBe('QR');
    expect(meaningOf(press('ArrowRight'), true)).toBe('NEXT');
  });

  it('leaves the letters alone when they are turned off, but not Escape', () => {
    expect(meaningOf(press('t'), false)).toBeNull();
    expect(meaningOf(press('Escape'), false)).toBe('CLOSE');
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(meaningOf(press('f', { ctrlKey: true }), true)).toBeNull();
    expect(meaningOf(press('ArrowLeft', { altKey: true }), true)).toBeNull();
  });
});
