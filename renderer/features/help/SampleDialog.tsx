import { closeArticle, isWritten } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { readOutbox } from '../../outbox/outboxStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notify, notifyFailure } from '../../ui/notices.ts';

/** Asks before the sample newsroom is removed. */
export function SampleDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  async function remove(): Promise<void> {
    // Closed without its last words, a story of the sample that has become one's own would go with the others.
    if (!(await isWritten())) return;
    await closeArticle();
    const answer = await call('sample.remove');
    if (answer.ok) notify({ message: 'sampleRemoved', values: { count: answer.value.removed } });
    else notifyFailure(answer.error.code);
    await readOutbox();
    onClose();
  }
  return (
    <Dialog
      title={text('sampleTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button look="danger" onClick={() => void remove()}>
            {text('sampleDo')}
          </Button>
        </>
      }
    >
      <p>{text('sampleText')}</p>
    </Dialog>
  );
}
