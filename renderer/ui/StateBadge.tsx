import { CheckCircle2, CircleDot, Clock, Eye, Globe, RefreshCw } from 'lucide-react';
import type { ArticleState } from '../../shared/article/workflow.ts';
import { type TextKey, useText } from '../i18n/TextProvider.tsx';

const signs = {
  draft: CircleDot,
  inReview: Eye,
  approved: CheckCircle2,
  scheduled: Clock,
  published: Globe,
  changed: RefreshCw,
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
  const Sign = signs[shown];
  return (
    <span className="state" data-state={shown}>
      <Sign size={13} aria-hidden />
      {text(stateText[shown])}
    </span>
  );
}
