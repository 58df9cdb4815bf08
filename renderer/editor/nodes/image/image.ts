import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import type { ImageBlock, Picture } from '../../../../shared/blocks/image/schema.ts';
import { pictureSchema } from '../../../../shared/blocks/image/schema.ts';
import { readAs } from '../../../../shared/readAs.ts';
import { mediaAddress } from '../../../ui/mediaAddress.ts';
import { $blockId, $setBlockId } from '../../blockId.ts';

const pictureState = createState('picture', {
  parse: (value: unknown): Picture | null => readAs(pictureSchema, value) ?? null,
});

/** A picture in the text, with its caption and credit as readers will see them. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: pictureState }],
    });
  }

  getPicture(): Picture {
    const picture = $getState(this, pictureState);
    if (!picture) throw new Error('An image node has no picture');
    return picture;
  }

  setPicture(picture: Picture): this {
    return $setState(this, pictureState, picture);
  }

  override createDOM(): HTMLElement {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.append(createWords('caption'), createWords('credit'));
    figure.append(createImage(figure), caption);
    showPicture(figure, this.getPicture());
    return figure;
  }

  override updateDOM(_previous: this, figure: HTMLElement): boolean {
    showPicture(figure, this.getPicture());
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createImageNode(picture: Picture): ImageNode {
  return $applyNodeReplacement(new ImageNode()).setPicture(picture);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode;
}

/** The node of a picture. */
export function $imageFromBlock({ id, mediaId, alt, caption, credit }: ImageBlock): ImageNode {
  return $setBlockId($createImageNode({ mediaId, alt, caption, credit }), id);
}

/** The picture a node shows. */
export function $imageToBlock(node: ImageNode): ImageBlock {
  return { id: $blockId(node), type: 'image', ...node.getPicture() };
}

/** Marks the figure while there is nothing to show: without its words, one would not see where it is. */
function createImage(figure: HTMLElement): HTMLImageElement {
  const image = document.createElement('img');
  image.addEventListener('error', () => {
    figure.dataset.missing = '';
  });
  image.addEventListener('load', () => {
    delete figure.dataset.missing;
  });
  return image;
}

/** An element by whose name what is found in it is found in the picture as well. */
function createWords(name: 'caption' | 'credit'): HTMLElement {
  const words = document.createElement('span');
  words.dataset.words = name;
  return words;
}

function showPicture(figure: HTMLElement, picture: Picture): void {
  const image = figure.querySelector('img');
  if (!image) return;
  const address = mediaAddress(picture.mediaId, 1200);
  if (image.getAttribute('src') !== address) image.src = address;
  image.alt = picture.alt;
  image.draggable = false;
  for (const name of ['caption', 'credit'] as const) {
    const words = figure.querySelector(`[data-words="${name}"]`);
    if (words) words.textContent = picture[name];
  }
}
