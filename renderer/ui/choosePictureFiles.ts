/** Asks for pictures with the system's own file dialog; resolves with none when the user thinks better of it. */
export function choosePictureFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
    input.multiple = true;
    input.hidden = true;
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    // In the document, because what nothing holds may be collected while the dialog is still open.
    document.body.append(input);
    input.click();
  });
}
