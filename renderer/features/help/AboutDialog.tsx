import { useState } from 'react';
import { useSession } from '../../app/sessionStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyFailure } from '../../ui/notices.ts';
import './help.css';

/** What this program is, which version, and under which licences. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const version = useSession((session) => session.version);
  const [licences, setLicences] = useState<string>();

  async function showLicences(): Promise<void> {
    const answer = await call('help.licences');
    if (answer.ok) setLicences(answer.value);
    else notifyFailure(answer.error.code);
  }

  return (
    <Dialog title={text('about')} wide={licences !== undefined} onClose={onClose}>
      <p>{text('aboutText')}</p>
      <p>{text('aboutVersion', { version })}</p>
      <p>{text('aboutLicences')}</p>
      {licences === undefined ? (
        <Button onClick={() => void showLicences()}>{text('aboutShowLicences')}</Button>
      ) : (
        <textarea
          className="licences"
          autoFocus
          readOnly
          aria-label={text('aboutShowLicences')}
          value={licences}
        />
      )}
    </Dialog>
  );
}
