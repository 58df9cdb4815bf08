import { X } from 'lucide-react';
import { failureSentence } from '../i18n/failures.ts';
import { type TextKey, useLanguage, useText } from '../i18n/TextProvider.tsx';
import { Button } from './Button.tsx';
import { dismissNotice, type Notice, useNotices } from './notices.ts';

/** What the user should know, at the foot of the window; read out when it comes. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
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
  return (
    <div className={`notice ${notice.tone}`}>
      <p>{words}</p>
      <Button look={['quiet', 'icon']} aria-label={text('dismiss')} onClick={() => dismissNotice(notice.id)}>
        <X size={14} />
      </Button>
    </div>
  );
}
