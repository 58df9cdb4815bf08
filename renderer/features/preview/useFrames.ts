import { type RefObject, useEffect } from 'react';
import type { ArticleId } from '../../../shared/article/ids.ts';
import type { PreviewDevice } from '../../../shared/ipc/devices.ts';
import { flushArticle } from '../../article/articleStore.ts';
import { call } from '../../ipc/client.ts';

/** Tells main where the frames for the pages are, whenever they move; not while they are covered, see `useStills`. */
export function useFrames(
  stage: RefObject<HTMLElement | null>,
  articleId: ArticleId | undefined,
  devices: readonly PreviewDevice[],
  covered: boolean,
): void {
  useEffect(() => {
    const element = stage.current;
    if (!element || !articleId || covered) return;
    let ready = false;
    let current = true;
    const show = () => {
      if (ready && current) void call('preview.show', { articleId, frames: frames(element, devices) });
    };
    // What was typed must be in the store before main reads it there.
    void flushArticle().then(() => {
      ready = true;
      show();
    });
    const observer = new ResizeObserver(show);
    observer.observe(element);
    for (const frame of element.children) observer.observe(frame);
    window.addEventListener('resize', show);
    return () => {
      current = false;
      observer.disconnect();
      window.removeEventListener('resize', show);
    };
  }, [stage, articleId, devices, covered]);
  useEffect(() => () => void call('preview.hide'), []);
}

function frames(stage: HTMLElement, devices: readonly PreviewDevice[]) {
  return devices.flatMap((device) => {
    const place = stage.querySelector(`[data-device="${device}"]`)?.getBoundingClientRect();
    if (!place) return [];
    const { x, y, width, height } = place;
    return {
      device,
      bounds: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
    };
  });
}
