import type { Book, EntryDraft, Written } from '../../server/contract.js';
import { api, Problem } from '../api.js';
import { wordsNow } from '../i18n.js';
import { entriesBox } from '../memory.js';
import { notify } from '../notices.js';
import { newKey, Outbox, type Sending } from '../outbox.js';
import { problemWords } from '../parts/problem.js';
import { client } from '../queries.js';
import { go, registerPath } from '../route.js';
import { books, type Filled } from './api.js';
import { type DraftState, draftNow, dropDraft, type KeptDraft, keepDraft } from './kept.js';
import './words.js';
import { changedIn, draftOf, typedOf } from './typed.js';

/** Names a draft that is on its way; what is in it stays with the draft. */
interface Work {
  draft: string;
  register: string;
}

async function bookOf(register: string): Promise<Book> {
  const all = (await client.fetchQuery({
    queryKey: ['registers'],
    queryFn: api.registers,
    staleTime: Number.POSITIVE_INFINITY,
  })) as Filled[];
  const book = all.find(({ name }) => name === register)?.book;
  if (!book) throw new Problem('unknownRegister', '', null, 400);
  return book;
}

async function contentOf({ register, base, typed, why }: KeptDraft): Promise<EntryDraft> {
  const because = why.trim();
  return { ...draftOf(await bookOf(register), base, typed), ...(because && { why: because }) };
}

async function deliver({ draft: id, register, key }: Sending<Work>) {
  const draft = draftNow(id);
  // It was dropped in another tab.
  if (!draft) return null;
  if (draft.lacks.some((name) => draft.typed.values[name] === undefined)) {
    // What is sealed is not kept on a device: without it the draft is not whole.
    back(draft, { kind: 'typing' });
    return null;
  }
  const content = await contentOf(draft);
  const write = (one: EntryDraft) => books.write(register, [one], key);
  const [written] = await write(content).catch((error) => {
    // The first try did arrive: its answer tells what the desk has.
    if (error instanceof Problem && error.reason === 'keyUsed' && draft.first) return write(draft.first);
    throw error;
  });
  if (!written) throw new Problem('unexpected', '', null, 500);
  return { written, draft };
}

const outbox = new Outbox<Work, { written: Written; draft: KeptDraft } | null>(entriesBox, deliver);

const back = (draft: KeptDraft, state: DraftState, key: string | null = null) =>
  keepDraft({ ...draft, state, key, first: null, retyped: false });

async function takeBack(act: number): Promise<void> {
  const { t } = wordsNow();
  try {
    await books.undo(act);
    notify({ says: t('books.undone'), tone: 'done' });
  } catch (error) {
    notify({ ...problemWords(error, wordsNow()), tone: 'problem' });
  }
  void client.invalidateQueries({ queryKey: ['books'] });
}

/** Where one is once the entry is kept: at the entry, if one is still at its form. */
function follow(draft: KeptDraft, entry: string) {
  const here = new URLSearchParams(location.search);
  const own = draft.base
    ? location.pathname === registerPath(draft.register, draft.base.id)
    : here.get('draft') === draft.id;
  if (own) go(registerPath(draft.register, entry), true);
}

async function kept(sent: { written: Written; draft: KeptDraft }): Promise<void> {
  const { written } = sent;
  const { t } = wordsNow();
  const draft = draftNow(sent.draft.id) ?? sent.draft;
  switch (written.kind) {
    case 'refused':
      back(draft, { kind: 'troubled', troubles: written.troubles });
      return;
    case 'conflict':
      back(draft, { kind: 'conflict', theirs: written.theirs, fields: written.fields });
      return;
    case 'kept':
    case 'same': {
      const { entry } = written;
      client.setQueryData(['books', draft.register, 'entry', entry.id], entry);
      const book = await bookOf(draft.register);
      if (draft.retyped && changedIn(book, typedOf(book, entry), draft.typed).length > 0) {
        // The desk has what was first sent: the rest is a change of it.
        void sendDraft({ ...draft, base: entry, key: null, first: null, retyped: false });
      } else {
        dropDraft(draft.id);
        follow(draft, entry.id);
        const undo = written.kind === 'kept' ? { undo: () => void takeBack(written.act) } : {};
        notify({ says: t(written.kind === 'kept' ? 'books.sent' : 'books.sameSent'), tone: 'done', ...undo });
      }
      void client.invalidateQueries({ queryKey: ['books'] });
    }
  }
}

function refused({ draft: id }: Sending<Work>, { code, message, remedy, details }: Problem): void {
  const draft = draftNow(id);
  if (draft) back(draft, { kind: 'refused', code, message, remedy, details });
}

outbox.onAnswers((_work, sent) => sent && kept(sent), refused);

/** Sends a draft; it stays on this device until the desk has kept it. */
export async function sendDraft(draft: KeptDraft): Promise<void> {
  const key = draft.key ?? newKey();
  const first = draft.first ?? (await contentOf(draft));
  keepDraft({ ...draft, key, first, state: { kind: 'sending' } });
  const sent = await outbox.send(draft.by, { draft: draft.id, register: draft.register }, key);
  if (sent.kind === 'refused')
    refused({ draft: draft.id, register: draft.register, key, by: draft.by, waiting: false }, sent.problem);
}

/** Takes a draft that waits out of the box, to be changed; the name of its first try stays with it. */
export function holdBack(draft: KeptDraft): void {
  if (draft.key) outbox.drop(draft.key);
  keepDraft({ ...draft, retyped: draft.key !== null, state: { kind: 'typing' } });
}

export function discard(draft: KeptDraft): void {
  if (draft.key) outbox.drop(draft.key);
  dropDraft(draft.id);
}

/** Takes up what this person left unsent on this device. */
export const openBox = (by: string): void => outbox.open(by);

/** What is on its way, by the name under which it is sent: whether the desk did not answer. */
export const useOnWay = (): ReadonlyMap<string, boolean> =>
  new Map(outbox.useSending().map(({ key, waiting }) => [key, waiting]));

export const tryAgain = (): void => void outbox.tryAgain();
