import { useText } from '../i18n/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons/Icon.tsx';
import { giveCommand, useCommandStore } from './commandStore.ts';

/** Begins a story; greyed out for who may not write one. */
export function NewStoryButton({ className }: { className?: string }) {
  const text = useText();
  const mayWrite = useCommandStore(({ active }) => active.has('article.new'));
  return (
    <Button
      look="primary"
      className={className}
      disabled={!mayWrite}
      onClick={() => giveCommand('article.new')}
    >
      <Icon name="square-pen" size={15} />
      {text('newStory')}
    </Button>
  );
}
