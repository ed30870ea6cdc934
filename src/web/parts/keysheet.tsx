import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { useMay } from '../people/session.js';
import { Icon } from './icon.js';

type Row = readonly [pressed: string, does: string, useCase?: string];

/** Keys by where they work; what somebody may not do is left out. */
const sheets: Record<string, readonly Row[]> = {
  everywhere: [
    ['n', 'add', 'add'],
    ['g i', 'goInbox'],
    ['g e', 'goEvents'],
    ['g r', 'goRegisters'],
    ['?', 'help'],
  ],
  inbox: [
    ['j', 'down'],
    ['k', 'up'],
    ['o', 'enter'],
    ['x', 'choose', 'inbox.change'],
    ['Shift J', 'extend', 'inbox.change'],
    ['s', 'setState', 'inbox.change'],
    ['e', 'give', 'inbox.change'],
    ['t', 'share', 'inbox.change'],
    ['z', 'undoChange', 'inbox.change'],
    ['Esc', 'chooseNone', 'inbox.change'],
    ['/', 'search'],
  ],
  events: [
    ['j', 'down'],
    ['k', 'up'],
    ['o', 'enter'],
    ['l', 'asList'],
    ['t', 'asTimeline'],
    ['m', 'asMap'],
  ],
  registers: [
    ['j', 'down'],
    ['k', 'up'],
    ['o', 'enter'],
    ['n', 'newEntry', 'books.write'],
    ['e', 'changeEntry', 'books.write'],
    ['u', 'toTable'],
    ['x', 'choose', 'books.write'],
    ['z', 'undoNotice', 'books.undo'],
    ['Esc', 'chooseNone', 'books.write'],
    ['/', 'search'],
  ],
  report: [
    ['j', 'nextClaim'],
    ['k', 'previousClaim'],
    ['a', 'accept', 'judge/accept'],
    ['x', 'reject', 'judge/reject'],
    ['e', 'edit', 'judge/correct'],
    ['c', 'addClaim', 'judge/add'],
    ['l', 'link', 'judge/link'],
    ['s', 'split', 'judge/split'],
    ['b', 'background', 'judge/correct'],
    ['z', 'undo', 'judge/withdraw'],
    ['d', 'markDone', 'setState'],
    [']', 'nextReport'],
    ['[', 'previousReport'],
    ['u', 'back'],
  ],
};

function Keys({ pressed }: { pressed: string }) {
  return pressed.split(' ').map((key) => <kbd key={key}>{key}</kbd>);
}

/** What each key does. */
export function KeySheet({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useWords();
  const may = useMay();
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={onOpen} isDismissable>
      <Modal className="modal wide">
        <Dialog className="dialog keysheet">
          <div className="dialog-head">
            <Heading slot="title">{t('keys.title')}</Heading>
            <Button slot="close" className="button bare" aria-label={t('keys.close')}>
              <Icon name="cross" />
            </Button>
          </div>
          <div className="keysheet-columns">
            {Object.entries(sheets).map(([sheet, rows]) => (
              <section key={sheet}>
                <h3>{t(`keys.${sheet}`)}</h3>
                <dl>
                  {rows
                    .filter(([, , useCase]) => !useCase || may(useCase))
                    .map(([pressed, does]) => (
                      <div key={pressed}>
                        <dt>
                          <Keys pressed={pressed} />
                        </dt>
                        <dd>{t(`keys.${does}`)}</dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
