import { assumptions } from './assumptions.ts';
import type { Arrival, Crowd } from './crowd.ts';
import { publishesPerSecond } from './per-command.ts';

/** Who listens, and what they hear. */
export interface Watching {
  /** Connections at the end, when most are open. */
  readonly most: number;
  readonly connectionSeconds: number;
  /** Of these, the screens': they are there whoever comes. */
  readonly screenSeconds: number;
  readonly publishes: number;
  /** Tallies delivered, each to one subscriber. */
  readonly messages: number;
  /** Tallies delivered where every vote is pushed on its own. */
  readonly messagesPerVotePushed: number;
}

/** Adds up over the first minute and the rest, each with an even flow of voters. */
export function watch(crowd: Crowd, arrival: Arrival): Watching {
  const { screens, phonesWatching } = crowd;
  const { firstSeconds, restSeconds, inFirst, inRest, seconds } = arrival;
  const glance = Math.min(assumptions.glanceSeconds.value, seconds);
  const votes = 1 + crowd.changes;
  const phases = [
    { length: firstSeconds, came: inFirst, before: 0 },
    { length: restSeconds, came: inRest, before: inFirst },
  ].filter(({ length }) => length > 0);
  let connectionSeconds = screens * seconds;
  let publishes = 0;
  let messages = 0;
  let messagesPerVotePushed = 0;
  for (const { length, came, before } of phases) {
    const cast = came * votes;
    const published = Math.min(publishesPerSecond, cast / length) * length;
    // Those who came before watch the whole phase, those who come in it half of it on average.
    const watching =
      phonesWatching * (before + came / 2) + ((1 - phonesWatching) * came * Math.min(glance, length)) / length;
    connectionSeconds += watching * length;
    publishes += published;
    messages += published * (screens + watching);
    messagesPerVotePushed += cast * (screens + watching);
  }
  const glancing = (1 - phonesWatching) * arrival.peak * glance;
  return {
    most: screens + phonesWatching * crowd.voters + glancing,
    connectionSeconds,
    screenSeconds: screens * seconds,
    publishes,
    messages,
    messagesPerVotePushed,
  };
}
