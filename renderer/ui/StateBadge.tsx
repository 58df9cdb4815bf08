import type { ArticleState } from '../../shared/article/workflow.ts';
import { type TextKey, useText } from '../i18n/TextProvider.tsx';
import { Icon } from './icons/Icon.tsx';

const signs = {
  draft: 'circle-dot',
  inReview: 'eye',
  approved: 'circle-check',
  scheduled: 'clock',
  published: 'globe',
  changed: 'refresh-cw',
} as const;

export const stateText: Record<ArticleState | 'changed', TextKey> = {
  draft: 'stateDraft',
  inReview: 'stateInReview',
  approved: 'stateApproved',
  scheduled: 'stateScheduled',
  published: 'statePublished',
  changed: 'stateChanged',
};

/** The state of an article: a colour, a sign and a word. */
export function StateBadge({ state, changed = false }: { state: ArticleState; changed?: boolean }) {
  const text = useText();
  const shown = changed ? 'changed' : state;
  return (
    <span className="state" data-state={shown}>
      <Icon name={signs[shown]} size={13} />
      {text(stateText[shown])}
    </span>
  );
}
