import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import type { ReportChange } from '../../server/contract.js';
import { useWords } from '../i18n.js';
import { sharingWords } from '../parts/tlp.js';
import { useHere } from '../people/session.js';
import { useNames } from '../queries.js';
import { states } from './filter.js';

interface Option {
  id: string;
  label: string;
  /** What it means, in a line. */
  says?: string;
  change: ReportChange;
}

interface Props {
  title: string;
  hint: string;
  note?: string;
  options: Option[];
  typed: string;
  onType: (typed: string) => void;
  choose: (change: ReportChange) => void;
  close: () => void;
}

/** A list to choose from by typing and arrows, over the page. */
function Palette({ title, hint, note, options, typed, onType, choose, close }: Props) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <ModalOverlay className="veil top" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal palette">
        <Dialog className="palette-dialog">
          <Heading slot="title">{title}</Heading>
          <Autocomplete filter={contains} inputValue={typed} onInputChange={onType}>
            <SearchField className="palette-field" aria-label={hint} autoFocus>
              <Input placeholder={hint} dir="auto" className="input" />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={title}
              items={options}
              onAction={(id) => {
                const option = options.find((one) => one.id === id);
                if (option) choose(option.change);
              }}
            >
              {({ id, label, says, change }) => (
                <MenuItem id={id} textValue={label}>
                  {'state' in change && <span className="state-dot" data-state={change.state} />}
                  <bdi>{label}</bdi>
                  {says && <span className="soft">{says}</span>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
          {note && <p className="palette-note soft">{note}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface AskProps {
  count: number;
  n: string;
  choose: (change: ReportChange) => void;
  close: () => void;
}

export function StatePalette({ count, n, choose, close }: AskProps) {
  const { t } = useWords();
  const [typed, onType] = useState('');
  const options = states.map(
    (state): Option => ({ id: state, label: t(`state.${state}`), change: { state } }),
  );
  return (
    <Palette
      title={t('acts.askState', { count, n })}
      hint={t('acts.pickState')}
      {...{ options, typed, onType, choose, close }}
    />
  );
}

export function SharingPalette({ count, n, choose, close }: AskProps) {
  const { t } = useWords();
  const [typed, onType] = useState('');
  const options = sharingWords.map(
    (level): Option => ({
      id: level,
      label: t(`sharing.is.${level}`),
      says: t(`sharing.means.${level}`),
      change: { sharing: level === 'none' ? null : level },
    }),
  );
  return (
    <Palette
      title={t('sharing.ask', { count, n })}
      hint={t('sharing.pick')}
      note={t('sharing.note')}
      {...{ options, typed, onType, choose, close }}
    />
  );
}

export function AssignPalette({ count, n, choose, close }: AskProps) {
  const { t } = useWords();
  const [typed, onType] = useState('');
  const names = useNames();
  const me = useHere().data?.member?.name;
  const options = useMemo(() => {
    const known = names.data ?? [];
    const others = known.filter((name) => name !== me);
    const person = (name: string): Option => ({ id: `to ${name}`, label: name, change: { assignee: name } });
    const own: Option[] = me ? [{ ...person(me), label: t('acts.me', { person: me }) }] : [];
    const nobody: Option = { id: 'nobody', label: t('acts.nobody'), change: { assignee: null } };
    const fresh = typed.trim();
    const isNew = fresh !== '' && !known.some((name) => name.toLowerCase() === fresh.toLowerCase());
    const other: Option[] = isNew
      ? [{ id: 'new', label: t('acts.toNew', { person: fresh }), change: { assignee: fresh } }]
      : [];
    return [...own, ...others.map(person), nobody, ...other];
  }, [names.data, me, typed, t]);
  return (
    <Palette
      title={t('acts.askPerson', { count, n })}
      hint={t('acts.pickPerson')}
      {...{ options, typed, onType, choose, close }}
    />
  );
}
