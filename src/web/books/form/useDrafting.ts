import { useState } from 'react';
import type { BookEntry, EntryTrouble } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { useMe } from '../../people/session.js';
import type { Filled } from '../api.js';
import { dropDraft, goneOf, isOnDevice, type KeptDraft, keepDraft, useDraft } from '../kept.js';
import { sendDraft, useOnWay } from '../sending.js';
import { draftOf, emptyOf, hasEmptyRow, lacksOf, missing, same, type Typed, typedOf } from '../typed.js';
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
  /** Goes on without what was sealed and is gone with the page. */
  letGo: () => void;
  /** Sends it, unless something is missing: true once it is on its way. */
  send: () => boolean;
  troublesOf: (field: string) => readonly EntryTrouble[];
}

const lacking = (field: string, code: 'required' | 'sealedGone' | 'emptyRow'): EntryTrouble => ({
  field,
  code,
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
  const [lacks, setLacks] = useState<readonly string[]>([]);
  const base = draft ? draft.base : entry;
  const plain = typedOf(book, base);
  // Of what is sealed nothing is left once the page was: that is not the same as nothing typed.
  const gone = draft ? goneOf(draft) : [];
  const nothing = Object.fromEntries(gone.map((field) => [field, undefined]));
  const typed: Typed = draft
    ? { ...draft.typed, values: { ...plain.values, ...nothing, ...draft.typed.values } as Typed['values'] }
    : plain;
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
      lacks: lacksOf(book, next.typed, gone),
      state: { kind: 'typing' },
      ...next,
    };
    keepDraft(kept);
    return kept;
  };
  const isLacking = (field: string, next: Typed) =>
    missing(book, next).includes(field) || (gone.includes(field) && next.values[field] === undefined);
  const change = (next: Typed) => {
    setLacks((old) => old.filter((field) => isLacking(field, next)));
    // A row that is still empty is something typed, too.
    if (same(plain, next) && !draft?.key) dropDraft(id);
    else {
      // What is wrong stays at its field until it is sent again, and what two people changed until it is settled.
      const state = draft?.state;
      const stays = state?.kind === 'troubled' || state?.kind === 'conflict';
      keep({ typed: next, ...(stays && { state }) });
    }
  };
  const letGo = () => {
    const none = book.fields.filter((field) => gone.includes(field.name));
    const values = Object.fromEntries(none.map((field) => [field.name, emptyOf(field)]));
    change({ ...typed, values: { ...typed.values, ...values } });
  };
  const send = () => {
    const found = [...new Set([...missing(book, typed), ...gone])];
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
  const troublesOf = (field: string) => {
    const own = troubles.filter((one) => one.field === field);
    if (!lacks.includes(field) || own.length > 0) return own;
    if (gone.includes(field)) return [lacking(field, 'sealedGone')];
    const asked = book.fields.find((one) => one.name === field);
    const isRow = asked && hasEmptyRow(asked, typed.values[field]);
    return [lacking(field, isRow ? 'emptyRow' : 'required')];
  };
  return {
    typed,
    draft,
    standing,
    keeps: isOnDevice(id),
    change,
    explain: (why) => draft && keep({ ...draft, why }),
    letGo,
    send,
    troublesOf,
  };
}

/** What a field holds that was never typed in. */
export const heldIn = (typed: Typed, field: Filled['book']['fields'][number]) =>
  typed.values[field.name] ?? emptyOf(field);
