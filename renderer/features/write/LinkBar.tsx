import { type FormEvent, useState } from 'react';
import { limits } from '../../../shared/article/limits.ts';
import { isLinkTooLong } from '../../../shared/article/link.ts';
import { useArticle } from '../../article/articleStore.ts';
import { setLink } from '../../editor/formatting.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** Asks where the selected words should lead. */
export function LinkBar({ onClose }: { onClose: () => void }) {
  const text = useText();
  const editor = useArticle((state) => state.open?.desk.editor);
  const present = useArticle((state) => state.open?.caret?.link);
  const [address, setAddress] = useState(present ?? '');
  const [refused, setRefused] = useState(false);

  function apply(next: string): void {
    if (!editor) return;
    if (!setLink(editor, next)) {
      setRefused(true);
      return;
    }
    onClose();
    editor.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    apply(address);
  }

  return (
    <Dialog
      title={text('linkTitle')}
      onClose={onClose}
      actions={
        <>
          {present && (
            <Button look="danger" onClick={() => apply('')}>
              {text('linkRemove')}
            </Button>
          )}
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button look="primary" onClick={() => apply(address)}>
            {text('linkApply')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextInput
          label={text('linkAddress')}
          value={address}
          limit={limits.url}
          placeholder={text('linkHint')}
          problem={refused ? text(isLinkTooLong(address) ? 'linkTooLong' : 'linkRefused') : undefined}
          onChange={(value) => {
            setAddress(value);
            setRefused(false);
          }}
        />
      </form>
    </Dialog>
  );
}
