import { limits } from '../../../shared/article/limits.ts';
import type { Picture } from '../../../shared/blocks/image/schema.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

type Properties = { picture: Picture; readOnly: boolean; onChange: (picture: Picture) => void };

/** The words beside a picture: for those who cannot see it, below it, and whose it is. */
export function PictureWords({ picture, readOnly, onChange }: Properties) {
  const text = useText();
  const input = (name: 'alt' | 'caption' | 'credit') => ({
    label: text(name),
    value: picture[name],
    limit: limits[name],
    readOnly,
    onChange: (value: string) => onChange({ ...picture, [name]: value }),
  });
  return (
    <>
      <TextInput {...input('alt')} placeholder={text('altHint')} multiline />
      <TextInput {...input('caption')} multiline />
      <TextInput {...input('credit')} />
    </>
  );
}
