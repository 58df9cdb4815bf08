import { commandLabel } from '../../../shared/commands/labels.ts';
import type { Publication } from '../../../shared/ipc/records.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useActions } from '../../article/permissions.ts';
import { giveCommand, useCommandStore } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { OutboxItem } from '../../outbox/OutboxItem.tsx';
import { isUnfinished, useOutbox } from '../../outbox/outboxStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { dateAndTime } from '../../ui/localTime.ts';
import { useKeptFocus } from './useKeptFocus.ts';

/** Where the story is published, and what can be done about it. */
export function PublishTab() {
  const text = useText();
  const { language } = useLanguage();
  const open = useArticle((state) => state.open);
  const actions = useActions();
  const active = useCommandStore((store) => store.active);
  const entries = useOutbox((outbox) => outbox.entries);
  const unfinished = entries.filter(
    (one) => one.articleId === open?.article.id && isUnfinished(one, entries),
  );
  const box = useKeptFocus<HTMLDivElement>(unfinished.length);
  if (!open) return null;
  const { publications, state } = open.article;
  const offered = (['publish', 'update', 'unpublish'] as const).filter(
    (action) => actions.includes(action) && active.has(`article.${action}`),
  );
  return (
    <div ref={box} className="publish-tab">
      {unfinished.map((entry) => (
        <OutboxItem key={entry.id} entry={entry} />
      ))}
      {publications.length === 0 && unfinished.length === 0 && (
        <p className="hint">{text('publishNothing')}</p>
      )}
      <ul className="publications">
        {publications.map((publication) => (
          <PublicationItem key={publication.siteId} publication={publication} />
        ))}
      </ul>
      {(state === 'draft' || state === 'inReview') && <p className="hint">{text('publishNotApproved')}</p>}
      <div className="buttons">
        {offered.map((action) => (
          <Button
            key={action}
            look={action === 'unpublish' ? 'danger' : 'primary'}
            onClick={() => giveCommand(`article.${action}`)}
          >
            {commandLabel(`article.${action}`, { story: state }, language)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function PublicationItem({ publication }: { publication: Publication }) {
  const text = useText();
  const { intl } = useLanguage();
  const live = publication.status === 'published';
  return (
    <li>
      <strong>{text(live ? 'publishOn' : 'publishOff', { site: publication.siteName })}</strong>
      <span className="since">
        {text('publishSince', {
          at: dateAndTime(intl, live ? publication.publishedAt : publication.updatedAt),
        })}
      </span>
      {live && (
        <>
          <code>{publication.url}</code>
          <Button onClick={() => void call('link.open', { url: publication.url })}>
            <Icon name="external-link" size={14} />
            {text('publishOpen')}
          </Button>
        </>
      )}
    </li>
  );
}
