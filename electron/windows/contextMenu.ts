import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { roleTitles } from './roleTitles.ts';

/** Shows what can be done with the words under the pointer when the other mouse button is pressed on a page. */
export function giveContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_event, params) => {
    const items = itemsFor(params, language());
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}

/** What cannot be done now is grey; where nothing is written or selected there is no menu. */
function itemsFor(
  { isEditable, selectionText, editFlags }: ContextMenuParams,
  language: Language,
): MenuItemConstructorOptions[] {
  const item = (role: keyof typeof roleTitles, enabled: boolean) => ({
    role,
    label: roleTitles[role][language],
    enabled,
  });
  const copy = item('copy', editFlags.canCopy);
  const selectAll = item('selectAll', editFlags.canSelectAll);
  if (!isEditable) return selectionText === '' ? [] : [copy, selectAll];
  return [
    item('cut', editFlags.canCut),
    copy,
    item('paste', editFlags.canPaste),
    item('pasteAndMatchStyle', editFlags.canPaste),
    { type: 'separator' },
    selectAll,
  ];
}
