import { useSession } from '../app/sessionStore.ts';
import { whyNot } from '../article/whyNot.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons/Icon.tsx';
import { giveCommand, useCommandStore } from './commandStore.ts';

/** Begins a story; greyed out for who may not write one, with the reason. */
export function NewStoryButton({ className }: { className?: string }) {
  const text = useText();
  const mayWrite = useCommandStore(({ active }) => active.has('article.new'));
  const role = useSession((session) => session.person.role);
  const reason = mayWrite ? undefined : whyNot('article.new', role, undefined);
  return (
    <Button
      look="primary"
      className={className}
      disabled={!mayWrite}
      title={reason && text(reason.text)}
      onClick={() => giveCommand('article.new')}
    >
      <Icon name="square-pen" size={15} />
      {text('newStory')}
    </Button>
  );
}
