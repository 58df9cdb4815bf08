/** A copy of a picture, in pixels and encoded bytes. */
export type Rendition = { width: number; height: number; bytes: Uint8Array<ArrayBuffer> };

/** A picture with the copies of it that pages show: what main stores. */
export type PreparedPicture = {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  full: Rendition;
  sizes: Rendition[];
};

/** Decodes a picture here in the sandbox, off the thread one types on; undefined when it is none. */
export function preparePicture(file: File): Promise<PreparedPicture | undefined> {
  const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const done = (prepared?: PreparedPicture) => {
      worker.terminate();
      resolve(prepared);
    };
    worker.addEventListener('message', ({ data }) => done(data.ok ? data.prepared : undefined));
    worker.addEventListener('error', () => done());
    worker.postMessage(file);
  });
}
