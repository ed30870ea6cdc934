import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

const sheets = {
  everywhere: [
    ['n', 'add'],
    ['g i', 'goInbox'],
    ['g e', 'goEvents'],
    ['?', 'help'],
  ],
  inbox: [
    ['j', 'down'],
    ['k', 'up'],
    ['o', 'enter'],
    ['x', 'choose'],
    ['Shift J', 'extend'],
    ['s', 'setState'],
    ['e', 'give'],
    ['z', 'undoChange'],
    ['Esc', 'chooseNone'],
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
  report: [
    ['j', 'nextClaim'],
    ['k', 'previousClaim'],
    ['a', 'accept'],
    ['x', 'reject'],
    ['e', 'edit'],
    ['c', 'addClaim'],
    ['l', 'link'],
    ['s', 'split'],
    ['b', 'background'],
    ['z', 'undo'],
    [']', 'nextReport'],
    ['[', 'previousReport'],
    ['u', 'back'],
  ],
} as const;

function Keys({ pressed }: { pressed: string }) {
  return pressed.split(' ').map((key) => <kbd key={key}>{key}</kbd>);
}

/** What each key does. */
export function KeySheet({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { t } = useWords();
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
                  {rows.map(([pressed, does]) => (
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
