import { failureSentence } from '../i18n/failures.ts';
import { type TextKey, useLanguage, useText } from '../i18n/TextProvider.tsx';
import { Button } from './Button.tsx';
import { Icon } from './icons/Icon.tsx';
import { useModalOpen } from './modalStore.ts';
import { dismissNotice, type Notice, useNotices } from './notices.ts';

/** What the user should know: at the foot of the window, but below a dialog while there is one. */
export function Notices({ inDialog = false }: { inDialog?: boolean }) {
  const notices = useNotices((state) => state.notices);
  const hasDialog = useModalOpen((state) => state.dialogs > 0);
  if (inDialog !== hasDialog || notices.length === 0) return null;
  return (
    <div className="notices">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Reads every notice out as it comes, from a place that stays while the notices change theirs, dialogs or not. */
export function NoticesAloud() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="visually-hidden" role="status" aria-atomic={false} data-live-announcer="true">
      {notices.map((notice) => (
        <NoticeWords key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeWords({ notice }: { notice: Notice }) {
  const text = useText();
  const { language } = useLanguage();
  const words =
    'message' in notice
      ? text(notice.message as TextKey, notice.values)
      : [
          notice.about && text(notice.about.message as TextKey, notice.about.values),
          failureSentence(notice.code, language),
          notice.detail,
        ]
          .filter(Boolean)
          .join(' ');
  return <p>{words}</p>;
}

function NoticeCard({ notice }: { notice: Notice }) {
  const text = useText();
  return (
    <div className={`notice ${notice.tone}`}>
      <NoticeWords notice={notice} />
      {'undo' in notice && <Button onClick={notice.undo}>{text('undo')}</Button>}
      <Button look={['quiet', 'icon']} aria-label={text('dismiss')} onClick={() => dismissNotice(notice.id)}>
        <Icon name="x" size={14} />
      </Button>
    </div>
  );
}
