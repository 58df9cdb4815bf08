import type { BlockEdge } from './blockEdge.ts';

/** What the editor needs of the program around it. */
export type EditorHost = {
  /** Pictures were pasted or dropped; they go to the place given, or else where the caret is. */
  onPictures: (files: File[], place?: BlockEdge) => void;
  /** So many pictures of a page, which are not in it but elsewhere on the web, were not taken over with its words. */
  onLeftOut: (pictures: number) => void;
  onError: (error: Error) => void;
};
