import { useCallback, useState } from 'react';
import type { BookEntry, EntryTrouble } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { useMe } from '../../people/session.js';
import type { Filled } from '../api.js';
import { dropDraft, type KeptDraft, keepDraft, useDraft } from '../kept.js';
import { sendDraft, useOnWay } from '../sending.js';
import { draftOf, emptyOf, isEmpty, missing, same, type Typed, typedOf } from '../typed.js';
import { titleOf } from '../values.js';

/** How it stands with what is typed. */
export type Standing = 'untouched' | 'typing' | 'sending' | 'waiting' | 'troubled' | 'refused' | 'conflict';

export interface Drafting {
  typed: Typed;
  draft: KeptDraft | undefined;
  standing: Standing;
  /** Whether this browser keeps what is typed. */
  keeps: boolean;
  change: (typed: Typed) => void;
  explain: (why: string) => void;
  /** Sends it, unless something is missing: true once it is on its way. */
  send: () => boolean;
  troublesOf: (field: string) => readonly EntryTrouble[];
}

const lacking = (field: string): EntryTrouble => ({
  field,
  code: 'required',
  message: '',
  remedy: '',
  details: {},
});

/** What somebody types of an entry: kept on the device with each letter, and sent once. */
export function useDrafting({ name, book }: Filled, entry: BookEntry | null, id: string): Drafting {
  const words = useWords();
  const me = useMe();
  const draft = useDraft(id, me);
  const onWay = useOnWay();
  const [keeps, setKeeps] = useState(true);
  const [lacks, setLacks] = useState<readonly string[]>([]);
  const base = draft ? draft.base : entry;
  const plain = typedOf(book, base);
  // Of what is sealed nothing is left once the page was.
  const typed: Typed = draft ? { ...draft.typed, values: { ...plain.values, ...draft.typed.values } } : plain;
  const keep = (next: Partial<KeptDraft> & { typed: Typed }) => {
    const { kind, values = {} } = draftOf(book, null, next.typed);
    const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const kept: KeptDraft = {
      id,
      by: me,
      register: name,
      base,
      why: draft?.why ?? '',
      at: new Date().toISOString(),
      key: draft?.key ?? null,
      first: draft?.first ?? null,
      retyped: draft?.retyped ?? false,
      title: titleOf(book, { kind: kind ?? '', values: known as BookEntry['values'] }, words),
      lacks: book.fields
        .filter((field) => field.sealed && !isEmpty(field, next.typed.values[field.name]))
        .map((field) => field.name),
      state: { kind: 'typing' },
      ...next,
    };
    setKeeps(keepDraft(kept));
    return kept;
  };
  const change = (next: Typed) => {
    setLacks((old) => old.filter((field) => missing(book, next).includes(field)));
    // A row that is still empty is something typed, too.
    if (same(plain, next) && !draft?.key) dropDraft(id);
    else {
      // What is wrong stays at its field until it is sent again.
      const state = draft?.state.kind === 'troubled' ? draft.state : undefined;
      keep({ typed: next, ...(state && { state }) });
    }
  };
  const send = () => {
    const found = missing(book, typed);
    setLacks(found);
    if (found.length > 0) return false;
    void sendDraft(keep({ typed }));
    return true;
  };
  const state = draft?.state;
  const standing: Standing =
    state === undefined
      ? 'untouched'
      : state.kind !== 'sending'
        ? state.kind
        : (draft?.key && onWay.get(draft.key)) === undefined
          ? 'typing'
          : onWay.get(draft!.key!)
            ? 'waiting'
            : 'sending';
  const troubles = state?.kind === 'troubled' ? state.troubles : [];
  const troublesOf = useCallback(
    (field: string) => {
      const own = troubles.filter((one) => one.field === field);
      return lacks.includes(field) && own.length === 0 ? [lacking(field)] : own;
    },
    [troubles, lacks],
  );
  return {
    typed,
    draft,
    standing,
    keeps,
    change,
    explain: (why) => draft && keep({ ...draft, why }),
    send,
    troublesOf,
  };
}

/** What a field holds that was never typed in. */
export const heldIn = (typed: Typed, field: Filled['book']['fields'][number]) =>
  typed.values[field.name] ?? emptyOf(field);
