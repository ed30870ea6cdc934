import { type FormEvent, type ReactNode, useId, useState } from 'react';
import {
  Button,
  Dialog,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import type { FilterToSave, NoticeKind, SavedFilter, SavedPage, Tell } from '../../server/contract.js';
import { hourWords } from '../format.js';
import { type Language, languages, useWords } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { ProblemBox } from '../parts/problem.js';
import { useStill } from '../parts/still.js';
import { useHere, useMay } from '../people/session.js';
import { tellProblem, useFilterActs } from './queries.js';
import './words.js';

const kinds: readonly NoticeKind[] = ['newEvent', 'contradiction', 'failedCheck'];
/** When what is sent once a day goes out (UTC). */
const dailyHour = 6;
const paces: readonly Tell['pace'][] = ['atOnce', 'daily'];

interface TickProps {
  type?: 'checkbox' | 'radio';
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

function Tick({ type = 'checkbox', name, checked, onChange, children }: TickProps) {
  return (
    <label className="tick-line">
      <input type={type} name={name} checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  focus?: boolean;
}

function Field({ label, hint, value, onChange, focus = false }: FieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} autoFocus={focus}>
      <Label>{label}</Label>
      <Input dir="auto" />
      {hint && <Text slot="description">{hint}</Text>}
    </TextField>
  );
}

const fresh = (language: Language): Tell => ({
  of: [...kinds],
  desk: true,
  mail: [],
  webhook: null,
  pace: 'atOnce',
  language,
});

/** What is new in it is told to whom: in the desk, and for who may send it out, by mail and webhook. */
function TellFields({ tell, own, set }: { tell: Tell; own: boolean; set: (change: Partial<Tell>) => void }) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const [paceName, languageName] = [useId(), useId()];
  const [mail, setMail] = useState(tell.mail.join(', '));
  return (
    <>
      <fieldset className="ticks">
        <legend>{t('told.of')}</legend>
        {kinds.map((kind) => (
          <Tick
            key={kind}
            checked={tell.of.includes(kind)}
            onChange={(on) => set({ of: kinds.filter((one) => (one === kind ? on : tell.of.includes(one))) })}
          >
            {t(`told.what.${kind}`)}
          </Tick>
        ))}
      </fieldset>
      {own && may('filters/sendOut') && (
        <>
          <div className="fields">
            <Field
              label={t('told.mail')}
              hint={t('told.mailHint')}
              value={mail}
              onChange={(text) => {
                setMail(text);
                set({ mail: text.split(/[\s,;،؛]+/).filter(Boolean) });
              }}
            />
            <Field
              label={t('told.webhook')}
              hint={t('told.webhookHint')}
              value={tell.webhook ?? ''}
              onChange={(text) => set({ webhook: text.trim() || null })}
            />
          </div>
          {tell.mail.length > 0 && (
            <fieldset className="ticks">
              <legend>{t('told.letters')}</legend>
              {(Object.keys(languages) as Language[]).map((language) => (
                <Tick
                  key={language}
                  type="radio"
                  name={languageName}
                  checked={(tell.language ?? 'en') === language}
                  onChange={() => set({ language })}
                >
                  <span lang={language}>{languages[language]}</span>
                </Tick>
              ))}
            </fieldset>
          )}
          {(tell.mail.length > 0 || tell.webhook) && (
            <fieldset className="ticks">
              <legend>{t('told.pace')}</legend>
              {paces.map((pace) => (
                <Tick
                  key={pace}
                  type="radio"
                  name={paceName}
                  checked={tell.pace === pace}
                  onChange={() => set({ pace })}
                >
                  {t(`told.paceIs.${pace}`, { at: hourWords(dailyHour, words) })}
                </Tick>
              ))}
            </fieldset>
          )}
        </>
      )}
      <Tick checked={tell.desk} onChange={(desk) => set({ desk })}>
        {t('told.inDesk')}
      </Tick>
    </>
  );
}

interface Props {
  page: SavedPage;
  query: string;
  /** The filter that is changed; null where one is saved. */
  was: SavedFilter | null;
  close: () => void;
}

function SaveForm({ page, query, was, close }: Props) {
  const words = useWords();
  const { t, language } = words;
  const still = useStill();
  const me = useHere().data?.member?.name;
  const acts = useFilterActs();
  const [given, setGiven] = useState<FilterToSave>(
    was ?? { name: '', page, query, shared: false, tell: fresh(language) },
  );
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<FilterToSave>) => setGiven((old) => ({ ...old, ...change }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !given.name.trim()) return;
    setBusy(true);
    setError(null);
    const { name, shared, tell } = given;
    try {
      await acts.save({ name, page, query, shared, tell }, was);
      if (still.current) close();
    } catch (problem) {
      if (!still.current) tellProblem(problem, words);
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={t('told.name')} value={given.name} onChange={(name) => set({ name })} focus />
      <Tick checked={given.shared} onChange={(shared) => set({ shared })}>
        {t('told.shared')}
      </Tick>
      <TellFields
        tell={given.tell}
        own={was === null || was.owner === me}
        set={(change) => set({ tell: { ...given.tell, ...change } })}
      />
      {error !== null && <ProblemBox error={error} />}
      <footer>
        <span className="spring" />
        <Button slot="close" className="button">
          {t('add.cancel')}
        </Button>
        <Button type="submit" className="button primary" isDisabled={!given.name.trim()} isPending={busy}>
          {t('told.keep')}
        </Button>
      </footer>
    </form>
  );
}

/** Where a filter is given its name, and what it tells of. */
export function SaveDialog(props: Props) {
  const { t } = useWords();
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && props.close()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{t(props.was ? 'told.change' : 'told.save')}</Heading>
            <Button slot="close" className="button bare" aria-label={t('keys.close')}>
              <Icon name="cross" />
            </Button>
          </div>
          <SaveForm {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
