import { setTimeout as delay } from 'node:timers/promises';
import { type BoothClient, newTicket } from '../../robots/booth-client.ts';

export interface Cast {
  readonly acknowledged: number;
  readonly failed: number;
}

/** New visitors check in and vote at that rate, whether or not the booth keeps up; ends with the last answer. */
export async function castSteadily(
  client: Pick<BoothClient, 'checkIn' | 'vote'>,
  { pollId, options }: { readonly pollId: string; readonly options: readonly string[] },
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Cast> {
  const started = performance.now();
  const flights: Promise<boolean>[] = [];
  const visit = async (option: string) => {
    const ticket = newTicket();
    try {
      await client.checkIn(ticket);
      await client.vote(ticket, pollId, [option]);
      return true;
    } catch {
      return false; // its reason is of no matter: any failure is told
    }
  };
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await delay(Math.max(0, started + (index * 1000) / perSecond - performance.now()));
    flights.push(visit(options[index % options.length] ?? ''));
  }
  const settled = await Promise.all(flights);
  const acknowledged = settled.filter(Boolean).length;
  return { acknowledged, failed: settled.length - acknowledged };
}
