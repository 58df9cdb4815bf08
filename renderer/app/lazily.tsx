import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first shown, or before by its `preload`; nothing is there in its place
 * meanwhile. One that has been loaded is drawn at once: React's own `lazy` would leave its place empty for a third of a
 * second even then.
 */
export function lazily<Properties extends object>(load: () => Promise<ComponentType<Properties>>) {
  let Loaded: ComponentType<Properties> | undefined;

  async function preload(): Promise<void> {
    Loaded ??= await load();
  }

  // biome-ignore lint/correctness/noComponentHookFactories: it is made once, with the module that names it.
  function Lazily(properties: Properties) {
    const [, draw] = useState<object>();
    useEffect(() => {
      if (Loaded) return;
      const fail = (error: unknown) =>
        draw(() => {
          throw error;
        });
      preload().then(() => draw({}), fail);
    }, []);
    return Loaded ? <Loaded {...properties} /> : null;
  }

  return Object.assign(Lazily, { preload });
}
