import { refreshFollowed } from '../../api/live/use-followed.ts';
import { orderKey } from '../../api/live/use-order.ts';
import { storeKey } from '../../api/live/use-store.ts';
import { visitorAt } from '../vote/visitor.ts';
import { createOrderBox, type OrderBox } from './held/order-box.ts';

const boxes = new Map<string, OrderBox>();

/** This phone at the bar: the same session as at the ballot, and one box for its order. */
export function customerAt(boothId: string) {
  const { session, box: ballots } = visitorAt(boothId);
  const known = boxes.get(boothId);
  const orders =
    known ??
    createOrderBox(session, (orderId) => {
      // A refusal may know of a bar that has closed, or of a drink that is gone.
      refreshFollowed(storeKey(boothId));
      refreshFollowed(orderKey(boothId, orderId));
    });
  boxes.set(boothId, orders);
  return { session, ballots, orders };
}
