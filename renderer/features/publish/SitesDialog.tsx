import { useCallback, useEffect, useRef, useState } from 'react';
import type { SiteId } from '../../../shared/article/ids.ts';
import type { Site } from '../../../shared/ipc/records.ts';
import { useSession } from '../../app/sessionStore.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { givingUp } from '../../ui/givingUp.ts';
import { useHeldWords } from '../../ui/heldWords.ts';
import { Icon } from '../../ui/icons/Icon.tsx';
import { notifyFailure } from '../../ui/notices.ts';
import { Outcome, type OutcomeTone } from '../../ui/Outcome.tsx';
import './publish.css';
import { WordPressForm } from './WordPressForm.tsx';

type Saved = { siteId: SiteId };
type CheckOutcome = { tone: OutcomeTone; words: string };

/** The sites this newsroom publishes to. */
export function SitesDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [sites, setSites] = useState<Site[]>([]);
  const [editing, setEditing] = useState<Site | 'new'>();
  const [saved, setSaved] = useState<Saved>();
  const [held, tellHeld] = useHeldWords();
  const mayChange = useSession((session) => session.person.role) === 'editor';
  const read = useCallback(async () => {
    const answer = await call('sites.list');
    if (answer.ok) setSites(answer.value);
  }, []);
  useEffect(() => void read(), [read]);
  return (
    <Dialog title={text('sites')} wide onClose={onClose} holdsWords={held}>
      <p>{text('sitesIntro')}</p>
      {sites.map((site) => (
        <SiteItem
          key={site.id}
          site={site}
          mayChange={mayChange}
          justSaved={site.id === saved?.siteId ? saved : undefined}
          onEdit={() => setEditing(site)}
          onChanged={() => void read()}
        />
      ))}
      {editing ? (
        <WordPressForm
          key={editing === 'new' ? editing : editing.id}
          site={editing !== 'new' && editing.kind === 'wordpress' ? editing : undefined}
          tellHeld={tellHeld}
          onDone={(siteId) => {
            setEditing(undefined);
            setSaved(siteId && { siteId });
            void read();
          }}
        />
      ) : mayChange ? (
        <Button onClick={() => setEditing('new')}>
          <Icon name="plus" size={14} />
          {text('siteAddWordPress')}
        </Button>
      ) : (
        <p className="hint">{text('sitesEditorsOnly')}</p>
      )}
    </Dialog>
  );
}

type ItemProperties = {
  site: Site;
  mayChange: boolean;
  /** Another one each time that it was saved: what was said of it before is old. */
  justSaved: Saved | undefined;
  onEdit: () => void;
  onChanged: () => void;
};

function SiteItem({ site, mayChange, justSaved, onEdit, onChanged }: ItemProperties) {
  const text = useText();
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<CheckOutcome>();
  const [asking, setAsking] = useState(false);
  const removeButton = useRef<HTMLButtonElement>(null);

  const check = useCallback(async (): Promise<void> => {
    setOutcome({ tone: 'underWay', words: text('siteChecking') });
    const answer = await call('sites.check', { siteId: site.id });
    if (!answer.ok) {
      const { code } = answer.error;
      const words = code === 'no-password' ? text('siteCheckNoPassword') : failureSentence(code, language);
      setOutcome({ tone: 'bad', words });
      return;
    }
    const { user, canPublish } = answer.value;
    if (canPublish) setOutcome({ tone: 'good', words: text('siteCheckGood', { user }) });
    else setOutcome({ tone: 'bad', words: text('siteCheckNoPublish', { user }) });
  }, [site.id, language, text]);
  useEffect(() => {
    if (justSaved) void check();
  }, [justSaved, check]);

  function keep(): void {
    setAsking(false);
    removeButton.current?.focus();
  }

  async function remove(): Promise<void> {
    const answer = await call('sites.remove', { siteId: site.id });
    setAsking(false);
    if (answer.ok) onChanged();
    else notifyFailure(answer.error.code);
  }

  return (
    <div className="site card">
      <div className="two-lines">
        <strong>{site.name}</strong>
        <span>{site.address || text('siteLocalText')}</span>
      </div>
      {outcome && <Outcome tone={outcome.tone}>{outcome.words}</Outcome>}
      <div className="buttons">
        {site.address !== '' && (
          <Button onClick={() => void call('link.open', { url: site.address })}>{text('siteOpen')}</Button>
        )}
        {site.kind === 'wordpress' && <Button onClick={() => void check()}>{text('siteCheck')}</Button>}
        {site.kind === 'wordpress' && mayChange && (
          <>
            <Button onClick={onEdit}>{text('siteEdit')}</Button>
            <Button ref={removeButton} look="danger" onClick={() => setAsking(true)}>
              {text('siteRemove')}
            </Button>
          </>
        )}
      </div>
      {asking && (
        <div role="alertdialog" aria-label={text('siteRemove')} onKeyDown={givingUp(keep)}>
          <p>{text('siteRemoveAsk', { site: site.name })}</p>
          <div className="buttons">
            <Button autoFocus onClick={keep}>
              {text('cancel')}
            </Button>
            <Button look="danger" onClick={() => void remove()}>
              {text('siteRemoveSure')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
