import type { Command } from '../../../shared/commands/command.ts';
import { commandLabel } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { useKeepFocus } from '../../app/useKeepFocus.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useActions } from '../../article/permissions.ts';
import { giveCommand, useCommandStore } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { dateAndTime } from '../../ui/localTime.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { stripSteps } from './ReadOnlyStrip.tsx';

/** Where the story stands, and what the person sitting here can do next. */
export function WriteHeader() {
  const text = useText();
  const { language, intl } = useLanguage();
  const isMac = useSession((session) => session.platform) === 'darwin';
  const article = useArticle((state) => state.open?.article);
  const actions = useActions();
  const { active, shown } = useCommandStore();
  useKeepFocus(`${article?.state} ${article?.trashed}`);
  if (!article) return null;
  const keys = (command: Command) => shortcuts[command] && shortcutLabel(shortcuts[command], isMac);
  const given = actions.map((action): Command => `article.${action}`).filter((step) => !stripSteps.has(step));
  // What takes a story away from its readers is never the step that is offered first.
  const main = given[0] === 'article.unpublish' ? undefined : given[0];
  const others = given.filter((command) => command !== main);
  const rest = [...others, 'article.trash' as const].filter((command) => active.has(command));
  return (
    <header className="write-header">
      <StateBadge state={article.state} changed={article.changedSincePublished} />
      {article.state === 'scheduled' && article.scheduledFor && (
        <time dateTime={article.scheduledFor}>
          {dateAndTime(intl, article.scheduledFor, article.fields.timeZone)}
        </time>
      )}
      <span className="owner">{article.owner}</span>
      <span className="spread" />
      <Button
        title={`${commandLabel('view.preview', { shown }, language)} (${keys('view.preview')})`}
        aria-pressed={shown.has('view.preview')}
        onClick={() => giveCommand('view.preview')}
      >
        <Icon name="monitor-smartphone" size={15} />
        <span className="name">{text('preview')}</span>
      </Button>
      {main && active.has(main) && (
        // Of a double click only the first counts: by the second another step may be in its place.
        <Button look="primary" onClick={({ detail }) => detail < 2 && giveCommand(main)}>
          {commandLabel(main, { story: article.state }, language)}
        </Button>
      )}
      {rest.length > 0 && (
        <ActionMenu
          label={text('moreActions')}
          entries={rest.map((command) => ({
            id: command,
            label: commandLabel(command, { story: article.state }, language),
            keys: keys(command),
            run: () => void giveCommand(command),
          }))}
        >
          <Icon name="ellipsis" size={16} />
        </ActionMenu>
      )}
    </header>
  );
}
