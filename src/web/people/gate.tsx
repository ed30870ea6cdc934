import type { ReactNode } from 'react';
import { ProblemBox } from '../parts/problem.js';
import { SignInPage } from './door.js';
import { useHere } from './session.js';

/** The desk for who is known, its door for who is not. */
export function Gate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useHere();
  if (data) return data.member ? children : <SignInPage />;
  return error ? <ProblemBox error={error} again={() => void refetch()} /> : null;
}
