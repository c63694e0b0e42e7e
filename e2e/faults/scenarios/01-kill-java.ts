import { newTicket } from '../../robots/booth-client.ts';
import { explain } from '../../robots/explain.ts';
import { isToldToWait } from '../crowd/is-told-to-wait.ts';
import type { Check, Scenario, StagedBooth } from '../scenario.ts';

const KILLS = 3;

/** The store dies under the run-time, which starts it again by itself; commands meanwhile are told to come back. */
export const killJava: Scenario = {
  number: 1,
  name: 'kill-java',
  title: 'kill -9 of DynamoDB Local alone under load',
  limitSeconds: 150,
  async play(stage) {
    const booth = await stage.start();
    const pollId = await booth.newPoll();
    const screens = await booth.openScreens({ pollId });
    const crowd = await booth.startCrowd({ pollId });
    const answers: Answer[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await stage.sleep(stage.random() * ((stage.seconds * 1000) / KILLS));
      await booth.killJava();
      stage.did('kill -9 of Java');
      answers.push(await knock(booth));
      await stage.until(async () => (await knock(booth)).is === 'TAKEN');
    }
    await crowd.done;
    const { node } = await booth.family();
    return [...judgeAnswers(answers, node, booth), ...(await booth.settle({ crowd, screens }))];
  },
};

interface Answer {
  readonly is: 'TAKEN' | 'TOLD_TO_WAIT' | 'WRONG';
  readonly said: string;
}

/** A visitor comes in; a visit has no part in the tally. */
async function knock(booth: StagedBooth): Promise<Answer> {
  try {
    await booth.client().checkIn(newTicket());
    return { is: 'TAKEN', said: '201' };
  } catch (problem) {
    return { is: isToldToWait(problem) ? 'TOLD_TO_WAIT' : 'WRONG', said: explain(problem) };
  }
}

function judgeAnswers(answers: readonly Answer[], node: number | undefined, booth: StagedBooth): readonly Check[] {
  const again = booth.said().split('DynamoDB Local runs again').length - 1;
  return [
    {
      what: 'commands meanwhile wait, or are told to come back',
      holds: answers.every(({ is }) => is !== 'WRONG'),
      detail: answers.map(({ said }) => said).join('; '),
    },
    { what: 'the run-time lives on', holds: node !== undefined },
    { what: 'it starts the store again and says so', holds: again === answers.length, detail: `${again} times` },
  ];
}
