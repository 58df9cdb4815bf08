import { useEffect, useId, useState } from 'react';
import type { SiteId } from '../../../shared/article/ids.ts';
import type { OutboxEntry } from '../../../shared/ipc/records.ts';
import { isWritten, refreshArticle, useArticle } from '../../article/articleStore.ts';
import { tellRefusal } from '../../article/tellRefusal.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { OutboxItem } from '../../outbox/OutboxItem.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { EmbargoWarning } from './EmbargoWarning.tsx';
import { missingParts } from './missingParts.ts';
import { Remarks } from './Remarks.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { useLeftOut } from './useLeftOut.ts';
import { useSites } from './useSites.ts';
import './publish.css';
import { useOutbox } from '../../outbox/outboxStore.ts';

type Intent = OutboxEntry['intent'];

const titles = {
  publish: 'publishTitle',
  update: 'publishUpdateTitle',
  unpublish: 'publishTakeTitle',
} as const;
const doneTitles = {
  publish: 'publishDoneTitle',
  update: 'publishUpdateDoneTitle',
  unpublish: 'publishTakeDoneTitle',
} as const;
const verbs = { publish: 'publishNow', update: 'publishUpdate', unpublish: 'publishTake' } as const;

/** Asks where the story goes, sends it, and shows how far it is. */
export function PublishDialog({ intent, onClose }: { intent: Intent; onClose: () => void }) {
  const text = useText();
  const open = useArticle((state) => state.open);
  const sites = useSites(intent);
  const [chosen, setChosen] = useState<SiteId>();
  const [sentId, setSentId] = useState<string>();
  const [sending, setSending] = useState(false);
  const sent = useOutbox((state) => state.entries.find((entry) => entry.id === sentId));
  const siteId = chosen ?? sites?.[0]?.id;
  const page = open?.article.publications.find((one) => one.siteId === siteId && one.status === 'published');

  useEffect(() => {
    if (sent?.state === 'done') void refreshArticle();
  }, [sent?.state]);

  const leftOut = useLeftOut(intent === 'unpublish' ? undefined : open?.fields.related, siteId);
  const site = sites?.find((one) => one.id === siteId)?.name ?? '';

  if (!open) return null;
  const missing = intent === 'unpublish' ? [] : missingParts(open);

  async function send(): Promise<void> {
    if (!siteId || !open || sending) return;
    setSending(true);
    if (await isWritten()) {
      const answer = await call('publish.start', { articleId: open.article.id, siteId, intent });
      if (answer.ok) setSentId(answer.value.id);
      else tellRefusal(answer.error.code, answer.error.detail);
    }
    setSending(false);
  }

  return (
    <Dialog
      title={text((sent?.state === 'done' ? doneTitles : titles)[intent])}
      onClose={onClose}
      actions={
        sent ? (
          <Button look="primary" onClick={onClose}>
            {text('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{text('cancel')}</Button>
            <Button
              look={intent === 'unpublish' ? 'danger' : 'primary'}
              disabled={!siteId || sending}
              onClick={() => void send()}
            >
              {text(verbs[intent])}
            </Button>
          </>
        )
      }
    >
      <p className="publish-headline">{open.fields.headline || text('untitled')}</p>
      {sent ? (
        <OutboxItem entry={sent} />
      ) : (
        <>
          {intent === 'unpublish' && <p>{text('publishUnpublishAsk')}</p>}
          <SiteChoice
            label={intent === 'unpublish' ? 'publishTakeFrom' : 'publishTo'}
            sites={sites ?? []}
            chosen={siteId}
            onChoose={setChosen}
          />
          {intent !== 'unpublish' && <EmbargoWarning fields={open.fields} />}
          <Remarks title={text('publishLacks')} lines={missing.map((key) => text(key))} />
          <Remarks title={text('publishLeavesOut', { site })} lines={leftOut} />
        </>
      )}
      {sent?.state === 'done' && intent !== 'unpublish' && page && <PublishedPage url={page.url} />}
    </Dialog>
  );
}

/** Where readers find the story now, and a way there, which is where one goes on. */
function PublishedPage({ url }: { url: string }) {
  const text = useText();
  const addressId = useId();
  return (
    <div className="publish-page">
      <code id={addressId} className="publish-address">
        {url}
      </code>
      <Button autoFocus aria-describedby={addressId} onClick={() => void call('link.open', { url })}>
        <Icon name="external-link" size={14} />
        {text('publishOpen')}
      </Button>
    </div>
  );
}
