import { useState } from 'react';
import { limits } from '../../../shared/article/limits.ts';
import { takeStep } from '../../article/workflowCommands.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** Asks an editor why the story goes back to its writer. */
export function ReturnDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  return (
    <Dialog
      title={text('returnTitle')}
      onClose={onClose}
      holdsWords={ready}
      actions={
        <>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button
            look="primary"
            disabled={!ready}
            onClick={() => void takeStep('return', { reason }).then((done) => done && onClose())}
          >
            {text('returnDo')}
          </Button>
        </>
      }
    >
      <TextInput
        label={text('returnReason')}
        placeholder={text('returnHint')}
        value={reason}
        limit={limits.reason}
        multiline
        onChange={setReason}
      />
    </Dialog>
  );
}
