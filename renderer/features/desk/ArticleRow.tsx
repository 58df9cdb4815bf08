import { memo } from 'react';
import type { ArticleId } from '../../../shared/article/ids.ts';
import type { ArticleSummary, SearchHit } from '../../../shared/ipc/records.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { clockTime, dayAndTime } from '../../ui/localTime.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';

type Properties = {
  article: ArticleSummary | SearchHit;
  selected: boolean;
  onOpen: (articleId: ArticleId) => void;
};

/** One story of the list: what it is, who has it, where it stands. */
export const ArticleRow = memo(function ArticleRow({ article, selected, onOpen }: Properties) {
  const text = useText();
  const { intl } = useLanguage();
  const label = article.kicker || article.category;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it answers the keyboard.
    <div
      role="option"
      id={`article-${article.id}`}
      aria-selected={selected}
      tabIndex={-1}
      className="article-row"
      onClick={() => onOpen(article.id)}
    >
      <div className="row-top">
        <span className="row-kicker">{label}</span>
        {article.returnReason !== null && <Returned reason={article.returnReason} />}
        <span className="row-time">{clockTime(intl, article.updatedAt)}</span>
      </div>
      <div className="row-headline">
        {'headlinePieces' in article && article.headlinePieces.length > 0 ? (
          <Pieces pieces={article.headlinePieces} />
        ) : (
          article.headline || <em>{text('untitled')}</em>
        )}
      </div>
      {'snippet' in article && (
        <div className="row-snippet">
          <Pieces pieces={article.snippet} />
        </div>
      )}
      <div className="row-foot">
        <StateBadge state={article.state} changed={article.changedSincePublished} />
        <span className="row-owner">{article.owner}</span>
        {article.state === 'scheduled' && article.scheduledFor ? (
          <GoesOut at={article.scheduledFor} />
        ) : (
          <span>{text('words', { count: article.words })}</span>
        )}
      </div>
    </div>
  );
});

/** That a draft was sent back from review. */
function Returned({ reason }: { reason: string }) {
  const text = useText();
  return (
    <span className="row-returned" title={reason}>
      <Icon name="undo-2" size={12} />
      {text('rowReturned')}
    </span>
  );
}

/** When a story is to go out, in the newsroom's own time. */
function GoesOut({ at }: { at: string }) {
  const { intl } = useLanguage();
  return <time dateTime={at}>{dayAndTime(intl, at)}</time>;
}

function Pieces({ pieces }: { pieces: SearchHit['snippet'] }) {
  return pieces.map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity, and none is kept between renders.
    piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
