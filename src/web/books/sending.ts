import type { Book, BookEntry, EntryDraft, Written } from '../../server/contract.js';
import { api, Problem } from '../api.js';
import { wordsNow } from '../i18n.js';
import { entriesBox } from '../memory.js';
import { notify } from '../notices.js';
import { newKey, Outbox, type Sending } from '../outbox.js';
import { client } from '../queries.js';
import { go, registerPath } from '../route.js';
import { books, type Filled } from './api.js';
import { type DraftState, draftNow, dropDraft, goneOf, type KeptDraft, keepDraft } from './kept.js';
import { changedIn, draftOf, isPart, same, settled, type Typed, typedOf } from './typed.js';
import { undo } from './undo.js';

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

/** The draft of work, unless it was dropped, taken up again or sent anew meanwhile: then nothing of it is sent or changed. */
function onItsWay({ draft: id, key }: Sending<Work>): KeptDraft | undefined {
  const draft = draftNow(id);
  return draft?.key === key && draft.state.kind === 'sending' ? draft : undefined;
}

async function deliver(work: Sending<Work>): Promise<Written | null> {
  const draft = onItsWay(work);
  if (!draft) return null;
  if (goneOf(draft).length > 0) {
    // Without what was sealed it is not whole. The desk may have it since an earlier try, which its key tells.
    keepDraft({ ...draft, retyped: true, state: { kind: 'typing' } });
    return null;
  }
  const content = await contentOf(draft);
  const write = (one: EntryDraft) => books.write(work.register, [one], work.key);
  const [written] = await write(content).catch((error) => {
    // The first try did arrive: its answer tells what the desk has.
    if (error instanceof Problem && error.reason === 'keyUsed' && draft.first) return write(draft.first);
    throw error;
  });
  if (!written) throw new Problem('unexpected', '', null, 500);
  return written;
}

const outbox = new Outbox<Work, Written | null>(entriesBox, deliver);

/** Sends back what the desk certainly does not have: another try is a new one. */
const back = (draft: KeptDraft, state: DraftState) =>
  keepDraft({ ...draft, state, key: null, first: null, retyped: false });

/** Where one is once the entry is kept: at the entry, if one is still at its form. */
function follow(draft: KeptDraft, entry: string) {
  const here = new URLSearchParams(location.search);
  const atEntry = draft.base && location.pathname === registerPath(draft.register, draft.base.id);
  if (atEntry || here.get('draft') === draft.id) go(registerPath(draft.register, entry), true);
}

function tellKept(written: Extract<Written, { kind: 'kept' | 'same' }>): void {
  const { t } = wordsNow();
  const way = written.kind === 'kept' ? { undo: () => void undo(written.act) } : {};
  notify({ says: t(written.kind === 'kept' ? 'books.sent' : 'books.sameSent'), tone: 'done', ...way });
}

/** What was typed after a first try, on top of what the desk has of it, which others may have changed since. */
function typedSince(book: Book, { base, first, typed }: KeptDraft, entry: BookEntry): Typed {
  const now = draftOf(book, base, typed);
  const given = (draft: EntryDraft, name: string) => (isPart(name) ? draft[name] : draft.values?.[name]);
  const asBefore = changedIn(book, typedOf(book, entry), typed).filter((name) =>
    same(first ? given(first, name) : undefined, given(now, name)),
  );
  return settled(book, entry, typed, entry, asBefore);
}

async function kept(work: Sending<Work>, written: Written): Promise<void> {
  const book = await bookOf(work.register);
  const draft = onItsWay(work);
  if (written.kind === 'refused') {
    const state: DraftState = { kind: 'troubled', troubles: written.troubles };
    // Whose consent was withdrawn is not written anew under another key, either.
    const isGone = written.troubles.some(({ code }) => code === 'withdrawn');
    if (draft && isGone) keepDraft({ ...draft, retyped: true, state });
    else if (draft) back(draft, state);
    return;
  }
  if (written.kind === 'conflict') {
    if (draft) back(draft, { kind: 'conflict', theirs: written.theirs, fields: written.fields });
    return;
  }
  const { entry } = written;
  client.setQueryData(['books', work.register, 'entry', entry.id], entry);
  const typed = draft?.retyped ? typedSince(book, draft, entry) : undefined;
  if (draft && typed && changedIn(book, typedOf(book, entry), typed).length > 0) {
    // The desk has what was first sent: the rest is a change of it.
    void sendDraft({ ...draft, typed, base: entry, key: null, first: null, retyped: false });
  } else if (draft) {
    dropDraft(draft.id);
    follow(draft, entry.id);
    tellKept(written);
    // Whoever discarded it on its way has to know that it came through.
  } else if (!draftNow(work.draft)) tellKept(written);
  void client.invalidateQueries({ queryKey: ['books'] });
}

function refused(work: Sending<Work>, { code, message, remedy, details, reason }: Problem): void {
  const draft = onItsWay(work);
  if (!draft) return;
  const state: DraftState = { kind: 'refused', code, message, remedy, details };
  // An earlier try may have reached the desk: only where its key names something else is another one needed.
  if (reason === 'keyUsed') back(draft, state);
  else keepDraft({ ...draft, retyped: true, state });
}

outbox.onAnswers((work, written) => written && kept(work, written), refused);

/** Sends a draft; it stays on this device until the desk has kept it. */
export async function sendDraft(draft: KeptDraft): Promise<void> {
  const key = draft.key ?? newKey();
  // Of a first try whose sealed words are gone nothing is known.
  const first = draft.first ?? (draft.retyped ? null : await contentOf(draft));
  keepDraft({ ...draft, key, first, state: { kind: 'sending' } });
  const sent = await outbox.send(draft.by, { draft: draft.id, register: draft.register }, key);
  if (sent.kind === 'refused')
    refused(
      { draft: draft.id, register: draft.register, key, by: draft.by, waiting: false, tried: true },
      sent.problem,
    );
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
