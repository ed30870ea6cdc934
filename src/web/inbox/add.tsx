import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type FormEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import {
  Button,
  Dialog,
  FileTrigger,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import { api, type ReportAdding } from '../api.js';
import { useWords } from '../i18n.js';
import { notify } from '../notices.js';
import { Icon } from '../parts/icon.js';
import { ProblemBox, problemWords } from '../parts/problem.js';
import { useStill } from '../parts/still.js';
import { useMe } from '../people/session.js';
import { go, reportPath } from '../route.js';
import { dropDraft, giveUpDraft, keepDraft, keptDraft, whileReading } from './draft.js';
import { Far } from './far.js';
import { takeFiles } from './intake.js';
import { fileOf, glance, isHtml } from './preview.js';
import { watched } from './watched.js';
import { isReadable, Preview } from './willread.js';

interface FieldProps {
  name: string;
  label: string;
  hint: string;
  type?: string;
  value: string;
  onChange: (value: string) => void;
}

function Field({ name, label, hint, type = 'text', value, onChange }: FieldProps) {
  const { t } = useWords();
  return (
    <TextField className="field" name={name} value={value} onChange={onChange}>
      <Label>
        {label} <span className="soft">{t('add.optional')}</span>
      </Label>
      <Input type={type} dir={type === 'date' ? undefined : 'auto'} />
      <Text slot="description">{hint}</Text>
    </TextField>
  );
}

/** The adding of a pasted report, which goes on when its box is closed. */
function useAdd(done: () => void) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const still = useStill();
  const me = useMe();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [far, setFar] = useState<ReportAdding | null>(null);
  const add = async (text: string, source: string, publishedAt: string) => {
    setBusy(true);
    setError(null);
    setFar(null);
    try {
      const about = { ...(source && { source }), ...(publishedAt && { publishedAt }) };
      const pasted = isHtml(text) ? { html: text, ...about } : { text, ...about };
      const added = await whileReading(
        text,
        watched((key) => api.add(pasted, key), setFar),
      );
      void queries.invalidateQueries();
      const claims = added.reports.reduce((sum, report) => sum + report.claims, 0);
      const says =
        added.kind === 'known' ? t('drop.known') : t('drop.added', { count: added.reports.length, claims });
      notify({ says, tone: 'done' });
      // Another text may have been begun since the box was closed.
      if (keptDraft(me).text === text) dropDraft();
      // Whoever closed it is elsewhere by now.
      if (!still.current) return;
      done();
      const [only, second] = added.reports;
      go(only && !second ? reportPath(only.id) : '/');
    } catch (problem) {
      setError(problem);
      if (!still.current) {
        const { says, remedy } = problemWords(problem, words);
        const kept = keptDraft(me).text === text && t('add.kept', { button: t('inbox.add') });
        notify({ says, remedy: [remedy, kept].filter(Boolean).join(' ') || null, tone: 'problem' });
      }
    }
    setBusy(false);
  };
  return { add, busy, error, far };
}

function AddForm({ close }: { close: () => void }) {
  const { t } = useWords();
  const me = useMe();
  const [kept] = useState(() => keptDraft(me));
  const [text, setText] = useState(kept.text);
  const [source, setSource] = useState(kept.source);
  const [publishedAt, setPublishedAt] = useState(kept.publishedAt);
  const { add, busy, error, far } = useAdd(close);
  const settled = useDeferredValue(text);
  const seen = useMemo(() => glance(settled), [settled]);
  useEffect(() => keepDraft(me, { text: settled, source, publishedAt }), [me, settled, source, publishedAt]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReadable(glance(text)) && !busy) void add(text, source.trim(), publishedAt);
  };
  const choose = (files: readonly File[]) => {
    close();
    takeFiles([...files]);
  };
  const paste = (event: ClipboardEvent) => {
    const file = fileOf(event.clipboardData.getData('text/plain'));
    if (!file) return;
    event.preventDefault();
    choose([file]);
  };
  return (
    <form onSubmit={submit}>
      <TextField className="field grow" autoFocus value={text} onChange={setText}>
        <Label>{t('add.text')}</Label>
        <TextArea dir="auto" onPaste={paste} placeholder={t('add.textHint')} />
      </TextField>
      <div className="fields">
        <Field
          name="source"
          label={t('add.source')}
          hint={t('add.sourceHint')}
          value={source}
          onChange={setSource}
        />
        <Field
          name="published"
          type="date"
          label={t('add.published')}
          hint={t('add.publishedHint')}
          value={publishedAt}
          onChange={setPublishedAt}
        />
      </div>
      <Preview seen={seen} publishedAt={publishedAt} />
      {busy && far && <Far far={far} bytes={text.length} />}
      {error !== null && <ProblemBox error={error} />}
      <footer>
        <FileTrigger allowsMultiple onSelect={(files) => choose([...(files ?? [])])}>
          <Button className="button bare">
            <Icon name="file" /> {t('add.file')}
          </Button>
        </FileTrigger>
        <span className="spring" />
        <Button slot="close" className="button">
          {t('add.cancel')}
        </Button>
        <Button type="submit" className="button primary" isDisabled={!isReadable(seen)} isPending={busy}>
          {busy ? t('add.reading') : t('add.read')}
        </Button>
      </footer>
    </form>
  );
}

/** Where the text of a report is pasted, with what is known of it. */
export function AddDialog({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useWords();
  const me = useMe();
  const close = (still: boolean) => {
    if (!still) giveUpDraft(me);
    onOpen(still);
  };
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={close}>
      <Modal className="modal wide">
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{t('add.title')}</Heading>
            <Button slot="close" className="button bare" aria-label={t('keys.close')}>
              <Icon name="cross" />
            </Button>
          </div>
          <AddForm close={() => close(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
