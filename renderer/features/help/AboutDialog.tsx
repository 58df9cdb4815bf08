import { useSession } from '../../app/sessionStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** What this program is, which version, and under which licences. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const version = useSession((session) => session.version);
  return (
    <Dialog title={text('about')} onClose={onClose}>
      <p>{text('aboutText')}</p>
      <p>{text('aboutVersion', { version })}</p>
      <p>{text('aboutLicences')}</p>
    </Dialog>
  );
}
