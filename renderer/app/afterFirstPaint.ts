/** Does something once the window's first content has been painted, and nothing more urgent is to be done. */
export function afterFirstPaint(work: () => void): () => void {
  let idle: number | undefined;
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    idle = requestIdleCallback(work);
  });
  observer.observe({ type: 'paint', buffered: true });
  return () => {
    observer.disconnect();
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
