import { useState } from 'react';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { finishFirst } from '../../article/underWay.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { importPicture } from '../../media/importPicture.ts';
import { Button } from '../../ui/Button.tsx';
import { choosePictureFiles } from '../../ui/choosePictureFiles.ts';
import { Icon } from '../../ui/icons/Icon.tsx';
import { mediaAddress } from '../../ui/mediaAddress.ts';
import { PictureWords } from './PictureWords.tsx';
import { removePicture } from './removePicture.ts';
import { useKeptFocus } from './useKeptFocus.ts';

/** The picture above the story. */
export function FeaturedImage() {
  const text = useText();
  const picture = useArticle((state) => state.open?.fields.featuredImage);
  const readOnly = useEditingScope() === 'none';
  const [over, setOver] = useState(false);
  const box = useKeptFocus<HTMLFieldSetElement>(Boolean(picture));
  if (readOnly && !picture) return null;

  return (
    <fieldset
      ref={box}
      className="featured"
      data-over={over}
      onDragOver={(event) => {
        if (readOnly || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!readOnly) take([...event.dataTransfer.files]);
      }}
    >
      <legend className="field-label">{text('featuredImage')}</legend>
      {picture ? (
        <>
          <img src={mediaAddress(picture.mediaId, 400)} alt={picture.alt} />
          {!readOnly && (
            <div className="buttons">
              <Button onClick={() => void choosePictureFiles().then(take)}>{text('replacePicture')}</Button>
              <Button look="quiet" onClick={removePicture}>
                {text('removePicture')}
              </Button>
            </div>
          )}
          <PictureWords
            picture={picture}
            readOnly={readOnly}
            onChange={(featuredImage) => changeFields({ featuredImage })}
          />
        </>
      ) : (
        <div className="drop">
          <Icon name="image-plus" size={20} />
          <p>{text('featuredImageEmpty')}</p>
          {!readOnly && (
            <Button onClick={() => void choosePictureFiles().then(take)}>{text('choosePicture')}</Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function take([file]: File[]): void {
  if (file) finishFirst(feature(file));
}

async function feature(file: File): Promise<void> {
  const featuredImage = await importPicture(file);
  if (featuredImage) changeFields({ featuredImage });
}
