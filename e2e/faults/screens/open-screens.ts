import type { Random } from '../../robots/random.ts';
import type { Screen, Screens } from '../scenario.ts';
import { openSocketScreen } from './socket-screen.ts';

export interface ScreensPlan {
  readonly pollId: string;
  readonly count: number;
  readonly page: () => string;
}

/** Opens so many screens of the poll; they may not have heard anything yet. */
export function openScreens({ pollId, count, page }: ScreensPlan, random: Random): Screens {
  const sockets = Array.from({ length: count }, (_, index) =>
    openSocketScreen(`screen ${index + 1}`, page, pollId, random),
  );
  const all: Screen[] = [...sockets];
  return {
    pollId,
    all,
    connections: () => sockets.reduce((sum, screen) => sum + screen.connections(), 0),
    connected: () => sockets.filter((screen) => screen.connected()).length,
    add: (screen) => void all.push(screen),
    close: async () => {
      for (const screen of all.splice(0)) await screen.close();
    },
  };
}
