import { useEffect } from 'react';
import { forgetsAtArrival } from './people/arrival.js';

type List = '/events' | '/actors' | '/places';

const last = new Map<List, string>();

forgetsAtArrival(() => last.clear());

/** Notes at which address a list is shown. */
export function useListAddress(list: List): void {
  useEffect(() => void last.set(list, location.pathname + location.search));
}

/** A list as it was left, filters and all. */
export const listAddress = (list: List): string => last.get(list) ?? list;
