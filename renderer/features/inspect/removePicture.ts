import { changeFields, useArticle } from '../../article/articleStore.ts';
import { editingScopeNow } from '../../article/permissions.ts';
import { showWhile } from '../../article/showWhile.ts';
import { notifyOfLoss } from '../../ui/notices.ts';

/**
 * Takes the picture above the open story away, and offers to bring it back with its words.
 * The offer ends when one leaves the story, gives it another picture, or may not change it any more.
 */
export function removePicture(): void {
  const { open } = useArticle.getState();
  const picture = open?.fields.featuredImage;
  if (!picture) return;
  const canBringBack = () => {
    const now = useArticle.getState().open;
    return now?.desk === open.desk && !now.fields.featuredImage && editingScopeNow() !== 'none';
  };
  changeFields({ featuredImage: null });
  const id = notifyOfLoss('pictureRemoved', () => {
    if (canBringBack()) changeFields({ featuredImage: picture });
  });
  showWhile(id, canBringBack);
}
