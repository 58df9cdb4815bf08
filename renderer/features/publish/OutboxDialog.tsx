import type { OutboxEntry } from '../../../shared/ipc/records.ts';
import { openArticle } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { OutboxItem } from '../../outbox/OutboxItem.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './publish.css';
import { useOutbox } from '../../outbox/outboxStore.ts';

/** Everything on its way to a site, and what came of what was sent before. */
export function OutboxDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const entries = useOutbox((state) => state.entries);
  const openStory = ({ articleId }: OutboxEntry) => {
    onClose();
    void openArticle(articleId);
  };
  return (
    <Dialog title={text('outbox')} onClose={onClose}>
      {entries.length === 0 && <p>{text('outboxEmpty')}</p>}
      {entries.map((entry) => (
        <OutboxItem key={entry.id} entry={entry} onOpenStory={() => openStory(entry)} />
      ))}
    </Dialog>
  );
}
