/** The beginning of an answer's text, of so many bytes and little more, and whether it is all of it. The rest is never fetched. */
export async function readUpTo(
  response: Response,
  bytes: number,
): Promise<{ text: string; isWhole: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  // Leaving the loop early cancels the body.
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    size += chunk.byteLength;
    if (size > bytes) return { text, isWhole: false };
  }
  return { text: text + decoder.decode(), isWhole: true };
}
