import { lazy, type ReactNode, Suspense } from 'react';
import { ProblemBox } from '../parts/problem.js';
import { useHere } from './session.js';

// Who is known never sees it.
const SignInPage = lazy(async () => ({ default: (await import('./door.js')).SignInPage }));

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
  return error ? <ProblemBox error={error} again={() => void refetch()} /> : null;
}
