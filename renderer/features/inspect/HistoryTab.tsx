import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import type { VersionKind, VersionSummary, WorkflowEvent } from '../../../shared/ipc/records.ts';
import { isWritten, openArticle, useArticle } from '../../article/articleStore.ts';
import { oneAtATime } from '../../article/oneAtATime.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { call, listen } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { dateAndTime } from '../../ui/localTime.ts';
import { notify, notifyFailure } from '../../ui/notices.ts';

type History = CallOutput<'article.history'>;

const eventText: Record<WorkflowEvent['kind'], TextKey> = {
  created: 'eventCreated',
  submit: 'eventSubmit',
  withdraw: 'eventWithdraw',
  return: 'eventReturn',
  approve: 'eventApprove',
  reopen: 'eventReopen',
  schedule: 'eventSchedule',
  unschedule: 'eventUnschedule',
  publish: 'eventPublish',
  update: 'eventUpdate',
  unpublish: 'eventUnpublish',
  trashed: 'eventTrashed',
  untrashed: 'eventUntrashed',
  restored: 'eventRestored',
  publishFailed: 'eventPublishFailed',
};

const versionText: Record<VersionKind, TextKey> = {
  checkpoint: 'versionCheckpoint',
  submitted: 'versionSubmitted',
  published: 'versionPublished',
  pulled: 'versionPulled',
  merged: 'versionMerged',
  restored: 'versionRestoredKind',
};

/** Who did what with the story, and the versions one can go back to. */
export function HistoryTab() {
  const text = useText();
  const history = useHistory();
  const editable = useEditingScope() === 'all';
  if (!history) return null;
  return (
    <>
      <h3>{text('historyEvents')}</h3>
      <ol className="events">
        {history.events.toReversed().map((event) => (
          <li key={event.id}>
            <span>{text(eventText[event.kind], { by: event.by })}</span>
            <When at={event.at} />
            {event.reason && <Reason event={event} />}
          </li>
        ))}
      </ol>
      <h3>{text('historyVersions')}</h3>
      {history.versions.length === 0 && <p className="hint">{text('versionsEmpty')}</p>}
      <ol className="versions">
        {history.versions.map((version) => (
          <li key={version.id}>
            <div>
              <span>{text(versionText[version.kind])}</span>
              <When at={version.at} />
              <small>
                {version.by} · {text('words', { count: version.words })}
              </small>
            </div>
            {editable && <Button onClick={() => void restore(version)}>{text('versionRestore')}</Button>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What was said with a step, where it led, or why it failed. */
function Reason({ event: { kind, reason } }: { event: WorkflowEvent }) {
  const { language } = useLanguage();
  if (kind === 'return') return <q>{reason}</q>;
  return <small>{kind === 'publishFailed' ? failureSentence(reason, language) : reason}</small>;
}

function When({ at }: { at: string }) {
  const { intl } = useLanguage();
  return <time dateTime={at}>{dateAndTime(intl, at)}</time>;
}

function useHistory(): History | undefined {
  const articleId = useArticle((state) => state.open?.article.id);
  const [history, setHistory] = useState<History>();
  useEffect(() => {
    if (!articleId) return;
    let current = true;
    const read = async () => {
      const answer = await call('article.history', { articleId });
      if (current && answer.ok) setHistory(answer.value);
    };
    void read();
    const stop = listen('articles.changed', ({ articleIds }) => {
      if (articleIds.includes(articleId)) void read();
    });
    return () => {
      current = false;
      stop();
    };
  }, [articleId]);
  return history;
}

const restore = oneAtATime(async (version: VersionSummary) => {
  const articleId = useArticle.getState().open?.article.id;
  if (!articleId) return false;
  if (!(await isWritten())) return false;
  const answer = await call('article.restoreVersion', { articleId, versionId: version.id });
  if (!answer.ok) {
    notifyFailure(answer.error.code);
    return false;
  }
  await openArticle(articleId, { again: true });
  notify({ message: 'versionRestored' });
  return true;
});
