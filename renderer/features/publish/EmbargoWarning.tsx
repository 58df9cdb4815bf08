import type { ArticleFields } from '../../../shared/article/fields.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { spellOut } from '../../ui/localTime.ts';
import { Warning } from '../../ui/Warning.tsx';

/** Until when the story may not go out, as long as that is to come. */
export function EmbargoWarning({ fields }: { fields: Pick<ArticleFields, 'embargoUntil' | 'timeZone'> }) {
  const text = useText();
  const { intl } = useLanguage();
  const { embargoUntil, timeZone } = fields;
  if (embargoUntil === null || Date.parse(embargoUntil) <= Date.now()) return null;
  return (
    <Warning title={text('embargoed')}>
      <p>{text('embargoedUntil', { at: spellOut(intl, embargoUntil, timeZone) })}</p>
    </Warning>
  );
}
