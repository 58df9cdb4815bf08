import type { Search } from './ftsQuery.ts';

/** A run of text that is, or is not, what was looked for. */
export type Piece = { text: string; hit: boolean };

/** A word that was looked for, or the beginning of one. */
export type Wanted = { word: string; prefix: boolean };

/** How much of a text a snippet shows, in characters before and after what was found. */
const before = 20;
const after = 110;

/** What a search marks in a text: its words, as the index compares them, without case and accents. */
export function wantedWords({ terms, openEnded }: Search): Wanted[] {
  const words = terms.flat();
  const wanted = words.map((word, index) => ({
    word: fold(word),
    prefix: openEnded && index === words.length - 1,
  }));
  // An accent that stands alone is nothing once accents are taken away, and would be found everywhere.
  return wanted.filter(({ word }) => word !== '');
}

/** The whole text, in pieces. */
export function highlight(text: string, wanted: readonly Wanted[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (!isWanted(match[0], wanted)) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), hit: false });
    pieces.push({ text: match[0], hit: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/** The text around the first thing that was found, in pieces; its beginning when nothing was. */
export function snippet(text: string, wanted: readonly Wanted[]): Piece[] {
  const at = Math.max(0, firstHit(text, wanted));
  const start = at <= before ? 0 : wordStart(text, at - before);
  const end = at + after >= text.length ? text.length : wordStart(text, at + after);
  const pieces = highlight(text.slice(start, end).replaceAll('\n', ' '), wanted);
  if (start > 0) pieces.unshift({ text: '… ', hit: false });
  if (end < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}

/** True when something that was looked for is among them. */
export function isMarked(pieces: readonly Piece[]): boolean {
  return pieces.some(({ hit }) => hit);
}

/** The words of a text, as the index takes it apart. */
export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

function isWanted(word: string, wanted: readonly Wanted[]): boolean {
  const folded = fold(word);
  return wanted.some((one) => (one.prefix ? folded.startsWith(one.word) : folded === one.word));
}

/** Where the first wanted word stands, or -1. Most texts can be searched as they are, which is much faster than word by word. */
function firstHit(text: string, wanted: readonly Wanted[]): number {
  const lower = text.toLowerCase();
  const found = lower.length === text.length ? wanted.map((one) => plainIndex(lower, one)) : [];
  const quick = found.filter((index) => index >= 0);
  if (quick.length > 0) return Math.min(...quick);
  for (const match of text.matchAll(wordPattern)) if (isWanted(match[0], wanted)) return match.index;
  return -1;
}

function plainIndex(lower: string, { word, prefix }: Wanted): number {
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const whole = prefix || !isLetter(lower[at + word.length]);
    if (whole && !isLetter(lower[at - 1])) return at;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}

/** The beginning of the next word at or after a place. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/u);
  if (space >= 0) return at + space + 1;
  // Never between the halves of one character.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** A word as the index compares it: without case and accents. */
export function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
