import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { DefaultBoothPage } from './features/default-booth-page.tsx';
import { NotFoundPage } from './features/not-found-page.tsx';

const VotePage = lazy(() => import('./features/vote/vote-page.tsx'));
const OrderPage = lazy(() => import('./features/order/order-page.tsx'));
const ScreenPage = lazy(() => import('./features/screen/screen-page.tsx'));
const OrganiserPage = lazy(() => import('./features/organiser/organiser-page.tsx'));
const BarPage = lazy(() => import('./features/barista/bar-page.tsx'));

/** The pages. Each loads only its own code: a phone that votes never sees the screen's. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <DefaultBoothPage />
          </Route>
          <Route path="/b/:booth">{({ booth }) => <VotePage key={booth} boothId={booth} />}</Route>
          <Route path="/b/:booth/polls/:poll">
            {({ booth, poll }) => <VotePage key={`${booth}/${poll}`} boothId={booth} pollId={poll} />}
          </Route>
          <Route path="/b/:booth/order">{({ booth }) => <OrderPage key={booth} boothId={booth} />}</Route>
          <Route path="/b/:booth/screen">{({ booth }) => <ScreenPage boothId={booth} />}</Route>
          <Route path="/b/:booth/organiser/*?">{({ booth }) => <OrganiserPage key={booth} boothId={booth} />}</Route>
          <Route path="/b/:booth/barista">{({ booth }) => <BarPage key={booth} boothId={booth} />}</Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
