import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/TextProvider.tsx';
import { Button } from './Button.tsx';
import { useCountsAsModal } from './modalStore.ts';

type Properties = {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** The buttons at the foot, the one that does it last. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A question or a form over the window; Escape and a click beside it close it. */
export function Dialog({ title, onClose, wide = false, actions, children }: Properties) {
  const text = useText();
  useCountsAsModal();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className="dialog-scrim">
      <Modal className={wide ? 'dialog wide' : 'dialog'}>
        <AriaDialog>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button look={['quiet', 'icon']} aria-label={text('close')} onClick={onClose}>
              <X size={16} />
            </Button>
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
