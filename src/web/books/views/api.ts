import { useQuery } from '@tanstack/react-query';
import type { Beside, Clock, EntryFilter, Feed, PlaceCalendar } from '../../../server/contract.js';
import { call, queried, sent } from '../../api.js';
import { books } from '../api.js';
import type { Days } from './views.js';

const at = (register: string, view: string, asked: Record<string, string>) =>
  queried(`/api/books/${encodeURIComponent(register)}/${view}`, asked);

const useView = <Answer>(register: string, view: string, asked: Record<string, string>) =>
  useQuery({
    queryKey: ['books', register, view, asked],
    queryFn: () => call<Answer>(at(register, view, asked)),
    placeholderData: (before) => before,
  });

const asked = ({ from, to }: Days) => ({ from, to });

export const useFigures = (register: string, filter: EntryFilter) =>
  useQuery({
    queryKey: ['books', register, 'figures', filter],
    queryFn: () => books.figures(register, filter),
    placeholderData: (before) => before,
  });
export const useCalendar = (register: string, days: Days) =>
  useView<PlaceCalendar[]>(register, 'calendar', asked(days));
export const useBeside = (register: string, days: Days) => useView<Beside[]>(register, 'beside', asked(days));
export const useClocks = (register: string, day: string) => useView<Clock[]>(register, 'clocks', { day });

export const feeds = {
  make: (register: string, language: string) =>
    call<Feed & { address: string }>('/api/feeds', sent('POST', { register, language })),
  list: () => call<Feed[]>('/api/feeds'),
  end: (id: string) => call(`/api/feeds/${encodeURIComponent(id)}`, { method: 'DELETE' }),
};
