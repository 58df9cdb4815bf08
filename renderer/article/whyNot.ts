import {
  type ArticleState,
  type Role,
  transitions,
  type WorkflowAction,
} from '../../shared/article/workflow.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { TextKey } from '../i18n/TextProvider.tsx';
import type { OpenArticle } from './articleStore.ts';
import { whyReadOnly } from './permissions.ts';

/** The sentence that says why not, and the states in which it could be done if that is why. */
export type Reason = { text: TextKey; states?: readonly ArticleState[] };

type Story = Pick<OpenArticle['article'], 'state' | 'trashed' | 'changedSincePublished'>;

const ofStory =
  /^(article|insert|block|mark)\.|^view\.(preview|inspector)$|^go\.(headline|body|inspector)$|^edit\.(replace|find)/;
const ofWords = /^(insert|block|mark)\.|^edit\.replace$/;
const nothingTo: Partial<Record<Command, TextKey>> = {
  'edit.undo': 'whyNothingToUndo',
  'edit.redo': 'whyNothingToRedo',
  'go.next': 'whyNothingListed',
  'go.previous': 'whyNothingListed',
};
const canBeTrashed: readonly ArticleState[] = ['draft', 'inReview', 'approved'];

/** Why a command that cannot be given is not offered to whoever sits here; undefined where there is no more to say. */
export function whyNot(command: Command, role: Role, story: Story | undefined): Reason | undefined {
  const byRole = whyNotRole(command, role);
  if (byRole) return { text: byRole };
  const nothing = nothingTo[command];
  if (nothing) return { text: nothing };
  if (!ofStory.test(command)) return undefined;
  if (!story) return { text: 'whyNoStory' };
  const step = stepOf(command);
  if (command === 'article.untrash') return story.trashed ? undefined : { text: 'whyNotInTrash' };
  if (step) return whyNotStep(step, story);
  if (command === 'article.trash') return whyNotTrash(role, story);
  return ofWords.test(command) ? whyNotWords(command, role, story) : undefined;
}

function whyNotRole(command: Command, role: Role): TextKey | undefined {
  const by = takenBy(command);
  if (!by || by.includes(role)) return undefined;
  if (by.length > 1) return 'whyWriter';
  return by[0] === 'editor' ? 'whyEditor' : 'whyReporter';
}

/** Who may give a command; undefined when that does not depend on the role alone. */
function takenBy(command: Command): readonly Role[] | undefined {
  const step = stepOf(command);
  if (step) return transitions[step].by;
  if (command === 'newsroom.open') return ['editor'];
  return command.startsWith('article.') ? ['reporter', 'editor'] : undefined;
}

function stepOf(command: Command): WorkflowAction | undefined {
  const [kind, name = ''] = command.split('.');
  return kind === 'article' && name in transitions ? (name as WorkflowAction) : undefined;
}

function whyNotStep(step: WorkflowAction, story: Story): Reason | undefined {
  if (story.trashed) return { text: 'readOnlyTrash' };
  const states = transitions[step].from;
  if (!states.includes(story.state)) return { text: 'whyState', states };
  return step === 'update' && !story.changedSincePublished ? { text: 'whyUnchanged' } : undefined;
}

function whyNotTrash(role: Role, { state, trashed }: Story): Reason {
  const text = trashed ? 'readOnlyTrash' : whyReadOnly(role, state);
  return text ? { text } : { text: 'whyState', states: canBeTrashed };
}

function whyNotWords(command: Command, role: Role, { state, trashed }: Story): Reason | undefined {
  const text = trashed ? 'readOnlyTrash' : whyReadOnly(role, state);
  if (text) return { text };
  return command === 'insert.link' ? { text: 'whySelectWords' } : undefined;
}
