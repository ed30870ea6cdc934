import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../i18n.js';
import { Icon } from './icon.js';

interface Props {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** A box over the page that takes the keyboard until it is closed. */
export function Sheet({ title, close, children }: Props) {
  const { t } = useWords();
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal wide">
        <Dialog className="dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button slot="close" className="button bare" aria-label={t('keys.close')}>
              <Icon name="cross" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
