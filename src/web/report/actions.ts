import { createContext, useContext } from 'react';
import type { Acts } from './acts.js';

/** What a card may ask of the screen around it. */
export interface Actions {
  acts: Acts;
  /** Whether whoever is here may do a use case. */
  may: (useCase: string) => boolean;
  /** Opens the fields of a claim for correction, or closes them. */
  edit: (claim: string | null) => void;
  /** Opens them again after a refusal, unless another claim is being corrected by then. */
  reopen: (claim: string) => void;
  link: (claim: string) => void;
  split: (claim: string) => void;
  background: (claim: string) => void;
}

const nothing = () => {};

export const ActionsShared = createContext<Actions>({
  acts: {
    me: '',
    accept: nothing,
    reject: nothing,
    decide: async () => ({ kind: 'waiting' }),
    undo: nothing,
    insist: nothing,
    yield: nothing,
  },
  may: () => false,
  edit: nothing,
  reopen: nothing,
  link: nothing,
  split: nothing,
  background: nothing,
});

export const useActions = () => useContext(ActionsShared);
