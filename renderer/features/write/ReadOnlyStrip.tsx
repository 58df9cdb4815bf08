import type { Command } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { useSession } from '../../app/sessionStore.ts';
import { useArticle } from '../../article/articleStore.ts';
import { whyReadOnly } from '../../article/permissions.ts';
import { giveCommand, useCommandStore } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';

/** The steps that the strip offers beside its reason, and nothing else above the text. */
export const stripSteps: ReadonlySet<Command> = new Set(['article.withdraw', 'article.untrash']);

/** Why the text cannot be changed by whoever sits here, and the step that makes it so again if there is one. */
export function ReadOnlyStrip() {
  const text = useText();
  const { language } = useLanguage();
  const role = useSession((session) => session.person.role);
  const state = useArticle((article) => article.open?.article.state);
  const trashed = useArticle((article) => article.open?.article.trashed === true);
  const command: Command = trashed ? 'article.untrash' : 'article.withdraw';
  const active = useCommandStore((store) => store.active.has(command));
  const reason = trashed ? 'readOnlyTrash' : state && whyReadOnly(role, state);
  if (!reason) return null;
  return (
    <div className="strip read-only">
      <Icon name="lock" size={14} />
      <p>{text(reason)}</p>
      {active && <Button onClick={() => giveCommand(command)}>{commandLabels[command][language]}</Button>}
    </div>
  );
}
