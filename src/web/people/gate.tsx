import { type ReactNode, Suspense } from 'react';
import { useWords } from '../i18n.js';
import { later } from '../parts/later.js';
import { Mark } from '../parts/mark.js';
import { ProblemBox } from '../parts/problem.js';
import { useHere } from './session.js';

// Who is known never sees it.
const SignInPage = later(async () => (await import('./door.js')).SignInPage);

/** In place of a desk that does not answer. */
function Away({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useWords();
  return (
    <>
      <header className="bar door-bar" />
      <main id="content" className="door" tabIndex={-1}>
        <div className="door-form">
          <h1 className="wordmark">
            <Mark />
            <span>{t('desk.name')}</span>
          </h1>
          <ProblemBox error={error} again={again} />
        </div>
      </main>
    </>
  );
}

/** The desk for who is known, its door for who is not. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useHere();
  if (data?.member) return children;
  if (data)
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  return error ? <Away error={error} again={() => void refetch()} /> : null;
}
