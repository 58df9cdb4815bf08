import { useArticle } from '../../article/articleStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';

/** Who sent the story back and why, until it is sent to review again. */
export function ReturnedStrip() {
  const text = useText();
  const returned = useArticle((state) => state.open?.article.returned);
  if (!returned) return null;
  return (
    <div className="strip returned">
      <Icon name="undo-2" size={14} />
      <p>{text('returnedBecause', { by: returned.by, reason: returned.reason })}</p>
    </div>
  );
}
