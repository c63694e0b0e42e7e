import { useCallback, useEffect, useRef, useState } from 'react';
import type { OrderList } from '../../../api/live/merge-orders.ts';
import { refreshOrders } from '../../../api/live/use-orders.ts';
import { type Persisting, persist } from '../../../api/persist.ts';
import { serverNow } from '../../../browser/server-clock.ts';
import { makeUuid } from '../../../visit/make-uuid.ts';
import { sendWalkUp } from './send-walk-up.ts';
import type { WalkUp } from './walk-ups.ts';

interface Told {
  onNumber(orderNumber: number): void;
  onProblem(problem: unknown): void;
}

/** The orders that were tapped in here: each is sent until the booth has it or refuses it. */
export function useWalkUps(boothId: string, list: OrderList | null | undefined, told: Told) {
  const [walkUps, setWalkUps] = useState<readonly WalkUp[]>([]);
  const ours = useRef(new Set<string>());
  const jobs = useRef(new Set<Persisting>());
  const latest = useRef(told);
  latest.current = told;
  useEffect(() => {
    const running = jobs.current;
    return () => {
      for (const job of running) job.stop();
    };
  }, []);
  useEffect(() => {
    const known = new Set(list?.orders.map(({ orderId }) => orderId));
    setWalkUps((all) => {
      const left = all.filter(({ orderId }) => !known.has(orderId) && !list?.left.has(orderId));
      return left.length === all.length ? all : left;
    });
  }, [list]);
  const order = useCallback(
    (drinkId: string, modifiers: WalkUp['modifiers']) => {
      const at = new Date(serverNow()).toISOString();
      const walkUp: WalkUp = { orderId: makeUuid(), drinkId, modifiers, at, orderNumber: null };
      const isIt = ({ orderId }: WalkUp) => orderId === walkUp.orderId;
      ours.current.add(walkUp.orderId);
      setWalkUps((all) => [...all, walkUp]);
      const job = persist(
        async () => {
          const orderNumber = await sendWalkUp(boothId, walkUp);
          setWalkUps((all) => all.map((one) => (isIt(one) ? { ...one, orderNumber } : one)));
          refreshOrders(boothId);
          latest.current.onNumber(orderNumber);
        },
        () => undefined,
        (problem) => {
          setWalkUps((all) => all.filter((one) => !isIt(one)));
          latest.current.onProblem(problem);
        },
      );
      jobs.current.add(job);
    },
    [boothId],
  );
  const isOurs = useCallback((orderId: string) => ours.current.has(orderId), []);
  return { walkUps, order, isOurs };
}
