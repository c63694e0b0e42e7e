import { useCallback, useState } from 'react';
import { readStored, writeStored } from '../../browser/storage.ts';

/** A switch of this tablet, on until somebody turns it off. */
export function useSetting(name: 'sound' | 'keys'): readonly [boolean, (on: boolean) => void] {
  const key = `boothpresso.bar.${name}`;
  const [isOn, setOn] = useState(() => readStored(key) !== 'off');
  const change = useCallback(
    (on: boolean) => {
      writeStored(key, on ? 'on' : 'off');
      setOn(on);
    },
    [key],
  );
  return [isOn, change];
}
