export const states = ['draft', 'inReview', 'approved', 'scheduled', 'published'] as const;
export type ArticleState = (typeof states)[number];

export const roles = ['reporter', 'editor', 'layout'] as const;
export type Role = (typeof roles)[number];

/** Every step of the workflow, the one that leads on first: the order in which they are offered. */
export const actions = [
  'submit',
  'approve',
  'publish',
  'update',
  'schedule',
  'return',
  'withdraw',
  'reopen',
  'unschedule',
  'unpublish',
] as const;
export type WorkflowAction = (typeof actions)[number];

type Transition = {
  from: readonly ArticleState[];
  to: ArticleState;
  by: readonly Role[];
  /** A person must say why. */
  needsReason?: true;
};

/** The whole workflow: who may take an article from which state to which. */
export const transitions: Record<WorkflowAction, Transition> = {
  submit: { from: ['draft'], to: 'inReview', by: ['reporter', 'editor'] },
  withdraw: { from: ['inReview'], to: 'draft', by: ['reporter'] },
  return: { from: ['inReview'], to: 'draft', by: ['editor'], needsReason: true },
  approve: { from: ['inReview'], to: 'approved', by: ['editor'] },
  reopen: { from: ['approved'], to: 'inReview', by: ['editor'] },
  schedule: { from: ['approved', 'scheduled'], to: 'scheduled', by: ['editor'] },
  unschedule: { from: ['scheduled'], to: 'approved', by: ['editor'] },
  publish: { from: ['approved', 'scheduled'], to: 'published', by: ['editor'] },
  update: { from: ['published'], to: 'published', by: ['editor'] },
  unpublish: { from: ['published'], to: 'approved', by: ['editor'] },
};

/**
 * What a person of this role can do with an article in this state, in the order it is offered. What has a time to go out
 * waits for that time: another one is offered before going out at once.
 */
export function actionsFor(role: Role, state: ArticleState): WorkflowAction[] {
  const possible = actions.filter((action) => {
    const { from, by } = transitions[action];
    return from.includes(state) && by.includes(role);
  });
  const waits = state === 'scheduled' && possible.includes('schedule');
  return waits ? ['schedule', ...possible.filter((action) => action !== 'schedule')] : possible;
}

/** True when this role may take this action in this state. */
export function isAllowed(action: WorkflowAction, role: Role, state: ArticleState): boolean {
  return actionsFor(role, state).includes(action);
}

/** What a person may change in an article: everything, only pictures and layout fields, or nothing. */
export type EditingScope = 'all' | 'layout' | 'none';

/** Reporters write drafts; editors write anything; layout changes pictures until the page is out. */
export function editingScope(role: Role, state: ArticleState): EditingScope {
  if (role === 'editor') return 'all';
  if (role === 'reporter') return state === 'draft' ? 'all' : 'none';
  return state === 'published' ? 'none' : 'layout';
}
