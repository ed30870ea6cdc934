import type { Book } from '../../../server/contract.js';
import { registerPath } from '../../route.js';

export const viewNames = ['board', 'figures', 'calendar', 'clocks', 'beside'] as const;
export type ViewName = (typeof viewNames)[number];

/** The ways to look at a register beside its table, by what its book has. */
export const viewsOf = ({ ladder, calendar, clock, meets }: Book): ViewName[] =>
  viewNames.filter((view) => {
    if (view === 'board') return ladder !== undefined;
    if (view === 'calendar') return calendar !== undefined;
    if (view === 'clocks') return clock !== undefined;
    return view === 'figures' || meets?.counts !== undefined || meets?.sums !== undefined;
  });

export const isView = (name: string): name is ViewName => (viewNames as readonly string[]).includes(name);

export interface Days {
  from: string;
  to: string;
}

/** A register's view over some days. */
export const viewPath = (register: string, view: ViewName, days?: Days) =>
  `${registerPath(register, view)}${days ? `?from=${days.from}&to=${days.to}` : ''}`;

/** A register's table, narrowed. */
export const tablePath = (register: string, narrowed: Record<string, string>) =>
  `${registerPath(register)}?${new URLSearchParams(narrowed)}`;
