import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { counting } from '../api.js';
import { type Asked, fieldsOf } from './question.js';

/** The answer to a question; the one before stays on screen until it is there. */
export const useCounted = (asked: Asked) =>
  useQuery({
    queryKey: ['counted', fieldsOf(asked)],
    queryFn: () => counting.count(fieldsOf(asked)),
    placeholderData: (before) => before,
  });

/** The events behind one of its numbers. */
export const useBehind = (asked: Asked, cell: { period?: string; of?: string }) =>
  useInfiniteQuery({
    queryKey: ['counted', 'events', fieldsOf(asked), cell],
    queryFn: ({ pageParam }) => counting.events({ ...fieldsOf(asked), ...cell }, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
