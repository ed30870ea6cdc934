import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { BookEntry, Sensitivity, SharingLevel } from '../../../server/contract.js';
import { useWords } from '../../i18n.js';
import { Choice } from '../../parts/choice.js';
import { sharingLevels } from '../../parts/tlp.js';
import type { Filled } from '../api.js';
import { isAsked, type Typed } from '../typed.js';
import { codeWords, fieldIn, saidOf } from '../values.js';
import { ClaimsControl } from './claims.js';
import { Conflict } from './conflict.js';
import { Troubles } from './field.js';
import { DraftStanding } from './state.js';
import { StopsControl } from './stops.js';
import { type Drafting, heldIn, useDrafting } from './useDrafting.js';
import { FieldControl } from './value.js';

const sensitivities: readonly Sensitivity[] = ['low', 'moderate', 'high', 'severe'];

function Kind({
  filled: { book },
  typed,
  change,
}: {
  filled: Filled;
  typed: Typed;
  change: (typed: Typed) => void;
}) {
  const words = useWords();
  const kinds = Object.keys(book.kinds);
  if (kinds.length < 2) return null;
  return (
    <div className="entry-ask" data-field="kind">
      <Choice
        className="ask-kind"
        label={words.t('books.part.kind')}
        value={typed.kind}
        options={kinds.map((one) => [one, codeWords(book.kinds, one, words)] as const)}
        onChange={(kind) => change({ ...typed, kind })}
      />
    </div>
  );
}

function Sharing({ typed, change }: { typed: Typed; change: (typed: Typed) => void }) {
  const { t } = useWords();
  const none = ['', t('books.notSaid')] as const;
  return (
    <>
      <div className="entry-ask" data-field="sharing">
        <Choice
          className="ask-kind"
          label={t('sharing.label')}
          value={typed.sharing ?? ''}
          options={[none, ...sharingLevels.map((one) => [one, t(`sharing.is.${one}`)] as const)]}
          onChange={(to) => change({ ...typed, sharing: (to || null) as SharingLevel | null })}
        />
      </div>
      <div className="entry-ask" data-field="sensitivity">
        <Choice
          className="ask-kind"
          label={t('books.part.sensitivity')}
          value={typed.sensitivity ?? ''}
          options={[none, ...sensitivities.map((one) => [one, t(`books.sensitivityIs.${one}`)] as const)]}
          onChange={(to) => change({ ...typed, sensitivity: (to || null) as Sensitivity | null })}
        />
      </div>
    </>
  );
}

function Groups({ filled, drafting }: { filled: Filled; drafting: Drafting }) {
  const words = useWords();
  const { book } = filled;
  const { typed, change, troublesOf } = drafting;
  const group = ({ name, label, fields }: Filled['book']['groups'][number], first: boolean) => {
    const shown = fields.flatMap((one) => fieldIn(book, one) ?? []).filter((field) => isAsked(field, typed));
    if (shown.length === 0) return null;
    return (
      <section key={name} className="ask-group" aria-labelledby={`group-${name}`}>
        <h2 id={`group-${name}`}>{saidOf(label, words)}</h2>
        <div className="asks">
          {first && <Kind filled={filled} typed={typed} change={change} />}
          {shown.map((field) => (
            <FieldControl
              key={field.name}
              field={field}
              value={heldIn(typed, field)}
              troubles={troublesOf(field.name)}
              onChange={(value) => change({ ...typed, values: { ...typed.values, [field.name]: value } })}
            />
          ))}
        </div>
      </section>
    );
  };
  const [first, ...rest] = book.groups;
  return (
    <>
      {first && group(first, true)}
      {book.ladder && (
        <section className="ask-group" aria-labelledby="group-ladder">
          <h2 id="group-ladder">{words.t('books.path')}</h2>
          <StopsControl
            ladder={book.ladder}
            stops={typed.stops}
            troublesOf={troublesOf}
            onChange={(stops) => change({ ...typed, stops })}
          />
        </section>
      )}
      {rest.map((one) => group(one, false))}
    </>
  );
}

/** What is wrong with something that has no place of its own in the form. */
function Elsewhere({ filled: { book }, drafting: { draft, typed } }: { filled: Filled; drafting: Drafting }) {
  const state = draft?.state;
  if (state?.kind !== 'troubled') return null;
  const own = new Set([
    ...book.fields.filter((field) => isAsked(field, typed)).map(({ name }) => name),
    'status',
    'claims',
  ]);
  const rest = state.troubles.filter(({ field }) => !own.has(field) && !/^stops\[\d+\]$/.test(field));
  if (rest.length === 0) return null;
  return (
    <div data-wrong tabIndex={-1}>
      <Troubles id="elsewhere-wrong" of={rest} />
    </div>
  );
}

/** Puts the focus at the first of what is wrong. */
function toFirstWrong(form: HTMLElement | null) {
  const first = form?.querySelector<HTMLElement>('[data-wrong]');
  const control = first?.querySelector<HTMLElement>('input:not(:disabled), select, textarea, button');
  (control ?? first)?.focus();
  first?.scrollIntoView({ block: 'center' });
}

interface Props {
  filled: Filled;
  entry: BookEntry | null;
  draft: string;
  /** Leaves the form without a change. */
  leave: () => void;
}

/** The form of a book: what is typed stays on this device until the desk has kept it. */
export function EntryForm({ filled, entry, draft: id, leave }: Props) {
  const words = useWords();
  const { t } = words;
  const drafting = useDrafting(filled, entry, id);
  const { typed, draft, standing, keeps, change, explain, letGo, send } = drafting;
  const form = useRef<HTMLFormElement>(null);
  const state = draft?.state;
  useEffect(() => {
    if (state?.kind === 'troubled') toFirstWrong(form.current);
    if (state?.kind === 'conflict') form.current?.querySelector<HTMLElement>('.settle input')?.focus();
  }, [state?.kind]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send()) requestAnimationFrame(() => toFirstWrong(form.current));
  };
  const onWay = standing === 'sending' || standing === 'waiting';
  const maySend = !onWay && standing !== 'untouched' && standing !== 'conflict';
  // The key of a phone that goes on must not send what is half filled in.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    const sends = event.ctrlKey || event.metaKey;
    if (sends && maySend) form.current?.requestSubmit();
    if (sends || event.target instanceof HTMLInputElement) event.preventDefault();
  };
  return (
    <form ref={form} className="entry-form" onSubmit={submit} onKeyDown={press} noValidate>
      {state?.kind === 'conflict' && draft?.base && (
        <Conflict
          filled={filled}
          draft={draft}
          base={draft.base}
          theirs={state.theirs}
          fields={state.fields}
        />
      )}
      {/* What is on its way is not changed under it. */}
      <fieldset className="bare-set" disabled={onWay}>
        <legend className="hidden">{saidOf(filled.book.entry.one, words)}</legend>
        <Groups filled={filled} drafting={drafting} />
        <section className="ask-group" aria-labelledby="group-more">
          <h2 id="group-more">{t('books.more')}</h2>
          <div className="asks">
            <ClaimsControl
              claims={typed.claims}
              troubles={drafting.troublesOf('claims')}
              onChange={(claims) => change({ ...typed, claims })}
            />
            <Sharing typed={typed} change={change} />
            {draft?.base && (
              <div className="entry-ask wide">
                <label htmlFor="entry-why">{t('books.why')}</label>
                <input
                  id="entry-why"
                  className="input"
                  dir="auto"
                  value={draft.why}
                  onChange={(event) => explain(event.target.value)}
                />
              </div>
            )}
          </div>
        </section>
      </fieldset>
      <Elsewhere filled={filled} drafting={drafting} />
      <footer className="entry-foot">
        {draft && <DraftStanding draft={draft} standing={standing} keeps={keeps} letGo={letGo} />}
        <div className="entry-send">
          <Button type="submit" className="button primary" isDisabled={!maySend}>
            {t(entry ? 'books.sendChange' : 'books.send')}
          </Button>
          <Button className="button" onPress={leave}>
            {t(standing === 'untouched' ? 'add.cancel' : 'books.later')}
          </Button>
        </div>
      </footer>
    </form>
  );
}
