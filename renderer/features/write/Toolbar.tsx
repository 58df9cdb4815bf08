import { type KeyboardEvent, useState } from 'react';
import type { Command } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { giveCommand, useCommands } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { ActionMenu } from '../../ui/ActionMenu.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/icons/Icon.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';
import { LinkBar } from './LinkBar.tsx';
import { useHistory } from './useHistory.ts';

type Tool = { command: Command; sign: IconName };

const kinds: Tool[] = [
  { command: 'block.paragraph', sign: 'pilcrow' },
  { command: 'block.heading2', sign: 'heading-2' },
  { command: 'block.heading3', sign: 'heading-3' },
  { command: 'block.heading4', sign: 'heading-4' },
  { command: 'block.bulletedList', sign: 'list' },
  { command: 'block.numberedList', sign: 'list-ordered' },
  { command: 'block.quote', sign: 'quote' },
  { command: 'block.pullQuote', sign: 'text-quote' },
];

const styles: Tool[] = [
  { command: 'mark.bold', sign: 'bold' },
  { command: 'mark.italic', sign: 'italic' },
  { command: 'mark.underline', sign: 'underline' },
];

/** What is wanted less often: where the line is short, these fold into a menu. */
const rarerStyles: Tool[] = [
  { command: 'mark.strikethrough', sign: 'strikethrough' },
  { command: 'mark.superscript', sign: 'superscript' },
  { command: 'mark.subscript', sign: 'subscript' },
  { command: 'mark.code', sign: 'code' },
];

const rarerInserts: Tool[] = [
  { command: 'insert.divider', sign: 'minus' },
  { command: 'insert.fold', sign: 'list-collapse' },
];

/** What can be done to the text: what it is, how it looks, what goes into it. */
export function Toolbar() {
  const text = useText();
  const { language } = useLanguage();
  const caret = useArticle((state) => state.open?.caret);
  const editable = useEditingScope() === 'all';
  const [linking, setLinking] = useState(false);
  const isMac = useSession((session) => session.platform) === 'darwin';
  const canLink = editable && (caret?.hasRange || caret?.link !== undefined);
  const editor = useArticle((state) => state.open?.desk.editor);
  // What is typed beside the story, such as the words to find, is none of the toolbar's business.
  const { undo, redo } = useHistory(editor, '.headlines *');
  useCommands({ 'insert.link': canLink ? () => setLinking(true) : undefined });
  if (!editable) return null;
  const current = kinds.find(({ command }) => command === `block.${caret?.kind}`);
  const shownKind = current ? commandLabels[current.command][language] : text('blockKind');
  // A name that begins with what is shown, for those who speak to their computer.
  const kindLabel = current ? `${shownKind}, ${text('blockKind')}` : shownKind;
  const entries = (tools: Tool[]) =>
    tools.map(({ command }) => ({
      id: command,
      label: commandLabels[command][language],
      keys: shortcuts[command] && shortcutLabel(shortcuts[command], isMac),
      run: () => {
        giveCommand(command);
        // The menu has to be gone before the text can have the focus again.
        setTimeout(() => giveCommand('go.body'));
      },
    }));
  const kindEntries = entries(kinds).map((entry) => ({ ...entry, checked: entry.id === current?.command }));
  const isOn = ({ command }: Tool) => caret?.marks.some((mark) => `mark.${mark}` === command);
  return (
    <div className="toolbar" role="toolbar" aria-label={text('toolbar')} onKeyDown={goAlong}>
      <ActionMenu label={kindLabel} className="button quiet kind" edge="start" entries={kindEntries}>
        <span>{shownKind}</span>
        <Icon name="chevrons-up-down" size={13} />
      </ActionMenu>
      <span className="gap" />
      {styles.map((tool) => (
        <ToolButton key={tool.command} {...tool} pressed={isOn(tool)} />
      ))}
      <span className="rarer">
        {rarerStyles.map((tool) => (
          <ToolButton key={tool.command} {...tool} pressed={isOn(tool)} />
        ))}
      </span>
      <ToolButton
        command="insert.link"
        sign="link-2"
        pressed={caret?.link !== undefined}
        disabled={!canLink}
      />
      <span className="gap" />
      <ToolButton command="insert.image" sign="image-plus" />
      <span className="rarer">
        {rarerInserts.map((tool) => (
          <ToolButton key={tool.command} {...tool} />
        ))}
      </span>
      <span className="folded">
        <LazyMenu
          byArrows
          label={text('moreTools')}
          className={`button quiet icon${rarerStyles.some(isOn) ? ' on' : ''}`}
          entries={() => entries([...rarerStyles, ...rarerInserts])}
        >
          <Icon name="ellipsis" size={16} />
        </LazyMenu>
      </span>
      <span className="spread" />
      <ToolButton command="edit.undo" sign="undo-2" run={undo} disabled={!undo} />
      <ToolButton command="edit.redo" sign="redo-2" run={redo} disabled={!redo} />
      {linking && <LinkBar onClose={() => setLinking(false)} />}
    </div>
  );
}

/** Tab stops at the first tool only; the arrows lead to the others, from the last to the first again. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: toolbar, target, key } = event;
  // What is open over the window is a child of the toolbar to React alone.
  if (!(target instanceof Element && toolbar.contains(target))) return;
  const tools = [...toolbar.querySelectorAll<HTMLElement>('button')].filter(
    (one) => one.offsetParent && (one === target || one.ariaDisabled !== 'true'),
  );
  const at = tools.indexOf(target as HTMLElement);
  const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const next = steps[key];
  if (next === undefined) return;
  event.preventDefault();
  tools.at(next % tools.length)?.focus();
}

type ToolProperties = Tool & {
  pressed?: boolean | undefined;
  disabled?: boolean;
  /** What it does, if that is not what the command does wherever the keyboard is. */
  run?: (() => void) | undefined;
};

function ToolButton({ command, sign, pressed, disabled = false, run }: ToolProperties) {
  const { language } = useLanguage();
  const isMac = useSession((session) => session.platform) === 'darwin';
  const label = commandLabels[command][language];
  const keys = shortcuts[command];
  return (
    <Button
      look={['quiet', 'icon']}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={pressed}
      // One that has nothing more to do keeps the keyboard, which would be lost with it.
      aria-disabled={disabled || undefined}
      title={keys ? `${label} (${shortcutLabel(keys, isMac)})` : label}
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : (run ?? (() => giveCommand(command)))}
    >
      <Icon name={sign} size={16} />
    </Button>
  );
}
