import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Span } from '../../../server/contract.js';
import { named, useWords } from '../../i18n.js';
import { useKeys } from '../../keys.js';
import { notify } from '../../notices.js';
import { Icon } from '../../parts/icon.js';
import { useRegisters } from '../../queries.js';
import { useActions } from '../actions.js';
import { useFocus } from '../focus.js';
import { emptyDraft, newClaim } from './draft.js';
import { Choice } from './fields.js';
import { selectedSpan } from './span.js';

interface Here {
  span: Span;
  /** Where the box stands, in the window. */
  x: number;
  y: number;
  open: boolean;
}

const boxWidth = 320;

function placeOf(rect: DOMRect): { x: number; y: number } {
  const x = Math.min(Math.max(8, rect.left + rect.width / 2 - boxWidth / 2), innerWidth - boxWidth - 8);
  const below = rect.bottom + 8;
  return { x: Math.max(8, x), y: below + 150 > innerHeight ? Math.max(60, rect.top - 150) : below };
}

/** Keys that can select words; to ask what is selected lays out the page. */
const selects = ({ key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }) =>
  key.length > 1 || ctrlKey || metaKey;

/** Watches what is selected in the text; answers where it stands once the hand lets go. */
function useSelected(text: string, set: (here: Here | null) => void) {
  useEffect(() => {
    const look = () => {
      const span = selectedSpan(text);
      if (!span) return set(null);
      const rect = getSelection()!.getRangeAt(0).getBoundingClientRect();
      set({ span, ...placeOf(rect), open: false });
    };
    const inside = (event: Event) => event.target instanceof Element && event.target.closest('.add-claim');
    const up = (event: Event) => !inside(event) && setTimeout(look);
    const keyUp = (event: globalThis.KeyboardEvent) => selects(event) && up(event);
    document.addEventListener('pointerup', up);
    document.addEventListener('keyup', keyUp);
    // Words may have been selected before this came.
    look();
    return () => {
      document.removeEventListener('pointerup', up);
      document.removeEventListener('keyup', keyUp);
    };
  }, [text, set]);
}

function AddForm({
  here,
  report,
  text,
  close,
}: {
  here: Here;
  report: string;
  text: string;
  close: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const { data: registers = [] } = useRegisters();
  const { acts, edit } = useActions();
  const { choose } = useFocus();
  const [register, setRegister] = useState('attacks');
  const book = registers.find(({ name }) => name === register);
  const kinds = Object.keys(book?.kinds ?? {});
  const [kind, setKind] = useState('attack');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const chosen = kinds.includes(kind) ? kind : (kinds[0] ?? kind);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    close();
    const exact = text.slice(here.span.start, here.span.end);
    const adds = newClaim(emptyDraft(register, chosen), { ...here.span, exact }, undefined, {});
    const sent = await acts.decide([{ verdict: 'add', report, adds }], 'judged.added');
    const claim = sent.kind === 'kept' ? sent.answer[0]?.claim : undefined;
    if (!claim) return;
    // Its card is there with the next picture; the rest of it is typed where it stands.
    requestAnimationFrame(() => {
      choose(claim, 'key');
      edit(claim);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <form ref={form} onSubmit={submit} onKeyDown={press}>
      <p className="add-claim-words" dir="auto">
        “{text.slice(here.span.start, here.span.end)}”
      </p>
      <Choice
        label={t('path.register')}
        value={register}
        of={registers.map(({ name }) => name)}
        says={(name) => named('register', name, words)}
        onChange={setRegister}
      />
      <Choice
        label={t('path.kind')}
        value={chosen}
        of={kinds}
        says={(name) => named('kind', name, words)}
        onChange={setKind}
      />
      <footer>
        <button type="submit" className="button small primary">
          {t('addClaim.add')}
        </button>
        <button type="button" className="button small bare" onClick={close}>
          {t('claim.cancel')}
        </button>
      </footer>
    </form>
  );
}

interface Props {
  report: string;
  text: string;
  /** The words of the chosen claim, for who cannot select any. */
  chosen: () => Span | null;
}

/** Over selected words: a way to say that they make a claim. */
export function AddHere({ report, text, chosen }: Props) {
  const { t } = useWords();
  const [here, set] = useState<Here | null>(null);
  useSelected(text, set);
  const open = () => {
    if (here) return set({ ...here, open: true });
    const span = chosen();
    if (!span) return notify({ says: t('addClaim.select'), tone: 'done' });
    set({ span, x: Math.max(8, innerWidth / 4 - boxWidth / 2), y: 120, open: true });
  };
  const close = () => {
    set(null);
    // What opened the box is gone with it: one goes on in the text.
    document.querySelector<HTMLElement>('.reader-pane')?.focus({ preventScroll: true });
  };
  useKeys({ c: open });
  if (!here) return null;
  const style = { insetInlineStart: 'auto', left: here.x, top: here.y };
  if (!here.open) {
    return (
      <div className="add-claim" role="toolbar" aria-label={t('addClaim.title')} style={style}>
        <button type="button" className="button small" onClick={open}>
          <Icon name="plus" /> {t('addClaim.title')} <kbd>c</kbd>
        </button>
      </div>
    );
  }
  return createPortal(
    <div className="add-claim" data-open role="dialog" aria-label={t('addClaim.title')} style={style}>
      <AddForm here={here} report={report} text={text} close={close} />
    </div>,
    document.body,
  );
}
