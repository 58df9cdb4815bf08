import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/TextProvider.tsx';
import { Button } from './Button.tsx';
import { Icon } from './icons/Icon.tsx';
import { useCountsAsModal } from './modalStore.ts';
import { Notices } from './Notices.tsx';

const firstField = 'input:not([type="radio"], [readonly]), textarea:not([readonly]), [role="spinbutton"]';

type Properties = {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** Something was typed in it that would be lost: a click beside it does not close it. */
  holdsWords?: boolean;
  /** The buttons at the foot, the one that does it last. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * A question or a form over the window. It begins at its first field, or else at the button that does it, but at Cancel
 * where that would take something away. Ctrl+Enter gives the button from anywhere, but never one that takes something
 * away: a form in it has a button of its own. Escape and a click beside it close it. Notices come below it, so that they
 * cover none of it.
 */
export function Dialog({ title, onClose, wide = false, holdsWords = false, actions, children }: Properties) {
  const text = useText();
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  useCountsAsModal(true, 'dialog');
  useEffect(() => {
    const dialog = body.current?.closest<HTMLElement>('[role="dialog"]');
    const inside = dialog?.contains(document.activeElement) && dialog !== document.activeElement;
    // The button may have been waiting for what was still being read.
    if (!inside) firstStop(body.current, foot.current)?.focus();
  });
  useEffect(() => {
    const dialog = body.current?.closest<HTMLElement>('[role="dialog"]');
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      const form = (event.target as Element).closest('form');
      (primaryIn(form) ?? primaryIn(foot.current))?.click();
    };
    dialog?.addEventListener('keydown', onKey);
    return () => dialog?.removeEventListener('keydown', onKey);
  }, []);

  return (
    <ModalOverlay isOpen isDismissable={!holdsWords} onOpenChange={onClose} className="dialog-scrim">
      <Modal className={wide ? 'dialog wide' : 'dialog'}>
        <AriaDialog>
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button look={['quiet', 'icon']} aria-label={text('close')} onClick={onClose}>
              <Icon name="x" size={16} />
            </Button>
          </header>
          <div ref={body} className="dialog-body">
            {children}
          </div>
          {actions && (
            <footer ref={foot} className="dialog-foot">
              {actions}
            </footer>
          )}
        </AriaDialog>
        <Notices inDialog />
      </Modal>
    </ModalOverlay>
  );
}

function firstStop(body: HTMLElement | null, foot: HTMLElement | null): HTMLElement | null | undefined {
  return (
    body?.querySelector<HTMLElement>(firstField) ??
    primaryIn(foot) ??
    foot?.querySelector<HTMLElement>('button') ??
    // What had the focus may have gone, and the keyboard with it.
    body?.querySelector<HTMLElement>('button, [tabindex="0"]')
  );
}

function primaryIn(foot: HTMLElement | null): HTMLElement | null | undefined {
  return foot?.querySelector<HTMLElement>('.primary');
}
