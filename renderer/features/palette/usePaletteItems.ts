import { type Command, commands } from '../../../shared/commands/command.ts';
import { commandLabel, commandLabels } from '../../../shared/commands/labels.ts';
import { otherWords } from '../../../shared/commands/otherWords.ts';
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
import { closestFirst, isFoundBy } from './closestFirst.ts';

/** How much must be typed before what cannot be done now is shown, too, in letters. */
const leastForRefused = 2;
/** How many people, and how many stories, are listed at most. */
const mostOfAKind = 8;

/** A line of the palette: its name, its keys or a note beside it, and what it does; nothing if it cannot be done now. */
export type Item = { id: string; label: string; keys?: string; note?: string; run?: () => void };

/** A line that is found by its names, of which the label is one. */
type Named = Item & { names: readonly string[] };

/** What can be done or opened for what was typed, and after that what cannot be done now, with the reason. */
export function usePaletteItems(typed: string): Item[] {
  const { offered, refused } = useFoundCommands(typed);
  const toOffer = useOffer();
  const toRefuse = useRefusal();
  const people = useOthers(typed);
  const stories = useStories(typed);
  // Stories are found a moment later: they come after, so that they push nothing away from the Enter key.
  return [
    ...closestFirst([...offered.map(toOffer), ...people], typed),
    ...stories,
    ...closestFirst(refused.flatMap(toRefuse), typed),
  ];
}

/** The commands whose name was typed, or another word for them; all that can be given when nothing was. */
function useFoundCommands(typed: string): { offered: Command[]; refused: Command[] } {
  const namesOf = useCommandNames();
  const active = useCommandStore((store) => store.active);
  const isLookedFor = [...typed.matchAll(/[\p{L}\p{N}]/gu)].length >= leastForRefused;
  const found = commands.filter((command) => {
    const words = [...namesOf(command), ...(otherWords[command] ?? [])];
    return command !== 'view.palette' && isFoundBy(words, typed);
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

/** What has another name just now is found by the one that it mostly has, too, and in any language. */
function useCommandNames(): (command: Command) => string[] {
  const nameOf = useCommandName();
  return (command) => [nameOf(command), ...Object.values(commandLabels[command])];
}

function useOffer(): (command: Command) => Named {
  const nameOf = useCommandName();
  const namesOf = useCommandNames();
  const isMac = useSession((session) => session.platform) === 'darwin';
  return (command) => {
    const keys = shortcuts[command];
    return {
      id: command,
      label: nameOf(command),
      names: namesOf(command),
      ...(keys && { keys: shortcutLabel(keys, isMac) }),
      run: () => void giveCommand(command),
    };
  };
}

/** No line at all for a command of which there is nothing to say, such as one that only a list of findings has. */
function useRefusal(): (command: Command) => Named[] {
  const text = useText();
  const { intl } = useLanguage();
  const nameOf = useCommandName();
  const namesOf = useCommandNames();
  const role = useSession((session) => session.person.role);
  const story = useArticle((article) => article.open?.article);
  return (command) => {
    const reason = whyNot(command, role, story);
    if (!reason) return [];
    const names = (reason.states ?? []).map((state) => text(stateText[state]));
    const states = intl.formatList(names, { type: 'disjunction' });
    const note = text(reason.text, { states });
    return [{ id: command, label: nameOf(command), names: namesOf(command), note }];
  };
}

/** The others of the newsroom, as whom one can sit down here. */
function useOthers(typed: string): Named[] {
  const text = useText();
  const { people, person } = useSession();
  return people
    .filter(({ id }) => id !== person.id)
    .map(({ id, name, role }) => {
      const label = text('sitAs', { name, role: text(roleText[role]) });
      return { id, label, names: [label], run: () => void sitAs(id) };
    })
    .filter(({ names }) => isFoundBy(names, typed))
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
