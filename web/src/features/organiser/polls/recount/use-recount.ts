import { useCallback, useEffect, useRef, useState } from 'react';
import { parseOptional } from '../../../../api/parse.ts';
import type { Poll } from '../../../../api/types.ts';
import { staffQuery } from '../../../../staff/staff-query.ts';
import { startRecount } from '../commands/start-recount.ts';
import { sayFailure } from '../failure/say-failure.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { parseRecount, type Recount, recountQuery } from './recount.ts';

/** The verdict is asked for this often while a recount runs. */
const ASK_EVERY_MS = 1000;

/** The last recount of a poll, and one that is started here. */
export function useRecount(poll: Poll) {
  const text = usePollsText();
  const { boothId, pollId } = poll;
  const [recount, setRecount] = useState<Recount | null>(null);
  /** The recount that is awaited; '' for whichever runs. */
  const [awaited, setAwaited] = useState<string | null>('');
  const [problem, setProblem] = useState<string | null>(null);
  const say = useRef(text);
  say.current = text;

  const ask = useCallback(async () => {
    const answer = (await staffQuery(recountQuery, { boothId, pollId })).recount;
    return parseOptional(answer, 'recount', parseRecount);
  }, [boothId, pollId]);

  useEffect(() => {
    if (awaited === null) return undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      try {
        const now = await ask();
        if (left) return;
        const isIt = awaited === '' || now?.recountId === awaited || now?.recountId === null;
        if (isIt) setRecount(now);
        setProblem(null);
        if (isIt && !now?.running) setAwaited(null);
        else timer = setTimeout(() => void look(), ASK_EVERY_MS);
      } catch (cause) {
        if (left) return;
        setProblem(sayFailure(cause, say.current));
        timer = setTimeout(() => void look(), 3 * ASK_EVERY_MS);
      }
    };
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [ask, awaited]);

  async function start(): Promise<void> {
    setProblem(null);
    try {
      setAwaited(await startRecount(boothId, pollId));
    } catch (cause) {
      setProblem(sayFailure(cause, text));
    }
  }

  const isRunning = awaited !== null && (awaited !== '' || recount?.running === true);
  return { recount, isRunning, problem, start };
}
