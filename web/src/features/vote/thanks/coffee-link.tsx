import { lazy, Suspense } from 'react';

const nothing = { default: () => null };

/** The ballot does without it: it comes after the vote, and a phone that can't load it just now keeps its thanks. */
const OrderButton = lazy(() =>
  import('../../order/order-button.tsx').catch((problem: unknown) => {
    console.info('the way to the bar', problem);
    return nothing;
  }),
);

/** The way to the bar, while there is one. */
export function CoffeeLink({ boothId }: { boothId: string }) {
  return (
    <Suspense fallback={null}>
      <OrderButton boothId={boothId} />
    </Suspense>
  );
}
