import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, '/booth')).toEqual({
      root: '/booth',
      port: 8080,
      dataDir: '/booth/.boothpresso',
      publicUrl: undefined,
      staffPassword: undefined,
      skipBuild: false,
    });
  });

  it('is the environment’s', () => {
    const env = {
      PORT: '0',
      BOOTHPRESSO_DATA: '/var/booth',
      BOOTHPRESSO_PUBLIC_URL: 'http://booth.local:8080/',
      BOOTHPRESSO_STAFF_PASSWORD: 'Flat-White-2-Go',
    };
    expect(readConfig(env, '/booth')).toMatchObject({
      port: 0,
      dataDir: '/var/booth',
      publicUrl: 'http://booth.local:8080',
      staffPassword: 'Flat-White-2-Go',
    });
    expect(readConfig({ BOOTHPRESSO_STAFF_PASSWORD: '' }, '/booth').staffPassword).toBeUndefined();
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['BOOTHPRESSO_PUBLIC_URL', 'booth.local'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(() => readConfig({ [name]: value }, '/booth')).toThrow(`${name} is "${value}"`);
  });
});
