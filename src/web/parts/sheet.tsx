import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

const shapes = {
  wide: ['veil', 'modal wide'],
  narrow: ['veil', 'modal'],
  side: ['veil side-veil', 'modal side-sheet'],
} as const;

interface Props {
  title: string;
  shape?: keyof typeof shapes;
  open?: boolean;
  close: () => void;
  children: ReactNode;
}

/** A box over the page that takes the keyboard until it is closed. */
export function Sheet({ title, shape = 'wide', open = true, close, children }: Props) {
  const { t } = useWords();
  const [veil, box] = shapes[shape];
  return (
    <ModalOverlay className={veil} isOpen={open} onOpenChange={(next) => !next && close()} isDismissable>
      <Modal className={box}>
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button slot="close" className="button bare" aria-label={t('keys.close')}>
              <Icon name="cross" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
