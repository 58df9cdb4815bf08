/** Where a folder was to be made that something else stands in the way of; undefined when that is not what went wrong. */
export function missingFolder(error: unknown): string | undefined {
  const { code, syscall, path } = (error ?? {}) as { code?: unknown; syscall?: unknown; path?: unknown };
  if (syscall !== 'mkdir' || typeof path !== 'string') return undefined;
  return code === 'EEXIST' || code === 'ENOTDIR' || code === 'ENOENT' ? path : undefined;
}
