import type { EditorThemeClasses } from 'lexical';

/** The classes the stylesheet knows; blocks are styled by their elements. */
export const editorTheme: EditorThemeClasses = {
  link: 'link',
  list: { nested: { listitem: 'holds-list' } },
  text: {
    bold: 'bold',
    italic: 'italic',
    underline: 'underline',
    strikethrough: 'strikethrough',
    underlineStrikethrough: 'underline strikethrough',
    superscript: 'superscript',
    subscript: 'subscript',
    code: 'code',
  },
};
