import { lazy, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { ErrorBoundary } from '../../components/error-boundary.tsx';
import { usePageTitle } from '../../i18n/use-page-title.ts';
import { SignInGate } from '../../staff/sign-in-gate.tsx';
import { DeskFrame } from './frame/desk-frame.tsx';
import { deskPath } from './frame/desk-pages.ts';
import { useDeskTexts } from './texts/use-desk-texts.ts';

const PollsPage = lazy(() => import('./polls/polls-page.tsx'));
const PollPage = lazy(() => import('./polls/poll-page.tsx'));
const ResultsPage = lazy(() => import('./results/results-page.tsx'));
const ScreensPage = lazy(() => import('./screens/screens-page.tsx'));
const BoothPage = lazy(() => import('./booth/booth-page.tsx'));
const StorePage = lazy(() => import('./store/store-page.tsx'));
const CoffeePage = lazy(() => import('./coffee/coffee-page.tsx'));
const StaffPage = lazy(() => import('./staff/staff-page.tsx'));
const PosterPage = lazy(() => import('./poster/poster-page.tsx'));
const SummaryPage = lazy(() => import('./summary/summary-page.tsx'));
const NewBoothPage = lazy(() => import('./booths/new-booth-page.tsx'));

function NoSuchPage({ boothId }: { boothId: string }) {
  const text = useDeskTexts();
  usePageTitle(text.notFound);
  return (
    <div className="desk-page">
      <h1>{text.notFound}</h1>
      <p>
        <Link href={deskPath(boothId)}>{text.back}</Link>
      </p>
    </div>
  );
}

/** The organiser's desk, `/b/{booth}/organiser`: each page loads its own code, behind the door. */
export default function OrganiserPage({ boothId }: { boothId: string }) {
  const at = deskPath(boothId);
  return (
    <SignInGate boothId={boothId} needs="organiser">
      <DeskFrame boothId={boothId}>
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Switch>
              <Route path={at}>
                <PollsPage boothId={boothId} />
              </Route>
              <Route path={`${at}/polls/:poll`}>
                {({ poll }) => <PollPage key={poll} boothId={boothId} pollId={poll} />}
              </Route>
              <Route path={`${at}/results/:poll`}>
                {({ poll }) => <ResultsPage key={poll} boothId={boothId} pollId={poll} />}
              </Route>
              <Route path={`${at}/screens`}>
                <ScreensPage boothId={boothId} />
              </Route>
              <Route path={`${at}/booth`}>
                <BoothPage boothId={boothId} />
              </Route>
              <Route path={`${at}/store`}>
                <StorePage boothId={boothId} />
              </Route>
              <Route path={`${at}/coffee`}>
                <CoffeePage boothId={boothId} />
              </Route>
              <Route path={`${at}/staff`}>
                <StaffPage boothId={boothId} />
              </Route>
              <Route path={`${at}/poster`}>
                <PosterPage boothId={boothId} />
              </Route>
              <Route path={`${at}/summary`}>
                <SummaryPage boothId={boothId} />
              </Route>
              <Route path={`${at}/new-booth`}>
                <NewBoothPage boothId={boothId} />
              </Route>
              <Route>
                <NoSuchPage boothId={boothId} />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </DeskFrame>
    </SignInGate>
  );
}
