import { type Command, commands } from '../../../shared/commands/command.ts';
import { commandLabel, commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { openArticle, useArticle } from '../../article/articleStore.ts';
import { sitAs } from '../../article/sitAs.ts';
import { useStorySearch } from '../../article/useStorySearch.ts';
import { whyNot } from '../../article/whyNot.ts';
import { giveCommand, useCommandStore } from '../../commands/commandStore.ts';
import { roleText } from '../../i18n/roleText.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { stateText } from '../../ui/StateBadge.tsx';

/** How much must be typed before what cannot be done now is shown, too, in letters. */
const leastForRefused = 2;
/** How many people, and how many stories, are listed at most. */
const mostOfAKind = 8;

/** A line of the palette: its name, its keys or a note beside it, and what it does; nothing if it cannot be done now. */
export type Item = { id: string; label: string; keys?: string; note?: string; run?: () => void };

/** What can be done or opened for what was typed, and after that what cannot be done now, with the reason. */
export function usePaletteItems(typed: string): Item[] {
  const { offered, refused } = useFoundCommands(typed);
  const toOffer = useOffer();
  const toRefuse = useRefusal();
  const people = useOthers(typed);
  const stories = useStories(typed);
  return [...offered.map(toOffer), ...people, ...stories, ...refused.flatMap(toRefuse)];
}

/** The commands whose name was typed; all that can be given when nothing was. */
function useFoundCommands(typed: string): { offered: Command[]; refused: Command[] } {
  const { language } = useLanguage();
  const nameOf = useCommandName();
  const active = useCommandStore((store) => store.active);
  const wanted = wordsOf(typed.toLocaleLowerCase(language));
  const isLookedFor = wanted.join('').length >= leastForRefused;
  const found = commands.filter((command) => {
    // What has another name just now is found by the one that it mostly has, too, and in any language.
    const names = [nameOf(command), ...Object.values(commandLabels[command])].join(' ');
    return command !== 'view.palette' && matches(wordsOf(names.toLocaleLowerCase(language)), wanted);
  });
  return {
    offered: found.filter((command) => active.has(command)),
    refused: isLookedFor ? found.filter((command) => !active.has(command)) : [],
  };
}

function useCommandName(): (command: Command) => string {
  const { language } = useLanguage();
  const story = useArticle((article) => article.open?.article.state);
  const shown = useCommandStore((store) => store.shown);
  return (command) => commandLabel(command, { story, shown }, language);
}

function useOffer(): (command: Command) => Item {
  const nameOf = useCommandName();
  const isMac = useSession((session) => session.platform) === 'darwin';
  return (command) => {
    const keys = shortcuts[command];
    return {
      id: command,
      label: nameOf(command),
      ...(keys && { keys: shortcutLabel(keys, isMac) }),
      run: () => void giveCommand(command),
    };
  };
}

/** No line at all for a command of which there is nothing to say, such as one that only a list of findings has. */
function useRefusal(): (command: Command) => Item[] {
  const text = useText();
  const { intl } = useLanguage();
  const nameOf = useCommandName();
  const role = useSession((session) => session.person.role);
  const story = useArticle((article) => article.open?.article);
  return (command) => {
    const reason = whyNot(command, role, story);
    if (!reason) return [];
    const names = (reason.states ?? []).map((state) => text(stateText[state]));
    const states = intl.formatList(names, { type: 'disjunction' });
    return [{ id: command, label: nameOf(command), note: text(reason.text, { states }) }];
  };
}

/** The others of the newsroom, as whom one can sit down here. */
function useOthers(typed: string): Item[] {
  const text = useText();
  const { language } = useLanguage();
  const { people, person } = useSession();
  const wanted = wordsOf(typed.toLocaleLowerCase(language));
  return people
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, role }) => ({
      id,
      label: text('sitAs', { name, role: text(roleText[role]) }),
      run: () => void sitAs(id),
    }))
    .filter(({ label }) => matches(wordsOf(label.toLocaleLowerCase(language)), wanted))
    .slice(0, mostOfAKind);
}

function useStories(typed: string): Item[] {
  const text = useText();
  const hits = useStorySearch(typed, mostOfAKind);
  return hits.map((hit) => ({
    id: hit.id,
    label: hit.headline || text('untitled'),
    note: text('paletteStory'),
    run: () => void openArticle(hit.id),
  }));
}

/** Every word that was typed begins a word of the name. */
function matches(name: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((part) => name.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
