/**
 * Where a folder was to be made or looked into that something else stands in the way of; undefined when that is not what
 * went wrong.
 */
export function missingFolder(error: unknown): string | undefined {
  const { code, syscall, path } = (error ?? {}) as { code?: unknown; syscall?: unknown; path?: unknown };
  if (typeof path !== 'string') return undefined;
  if (syscall === 'scandir') return code === 'ENOTDIR' ? path : undefined;
  if (syscall !== 'mkdir') return undefined;
  return code === 'EEXIST' || code === 'ENOTDIR' || code === 'ENOENT' ? path : undefined;
}
