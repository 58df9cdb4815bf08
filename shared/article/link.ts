import { z } from 'zod';
import { limits } from './limits.ts';
import { isWeb, parseAddress } from './webAddress.ts';

const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address a link may point to, tidied, or undefined when it must be refused.
 * Only http, https, mailto and tel are allowed; `example.com` alone is read as https.
 */
export function safeLink(input: string): string | undefined {
  const text = input.trim();
  if (text === '' || text.length > limits.url || hasControlCharacter(text)) return undefined;
  const parsed =
    parseAddress(/^[\w.-]+:\d+(\/|$)/.test(text) ? `https://${text}` : text) ??
    parseAddress(`https://${text}`);
  if (!parsed || !allowed.has(parsed.protocol)) return undefined;
  if (!isWeb(parsed) && parsed.href === parsed.protocol) return undefined;
  if (isWeb(parsed) && !parsed.hostname.includes('.') && parsed.hostname !== 'localhost') return undefined;
  return parsed.href;
}

export const linkSchema = z
  .string()
  .max(limits.url)
  .refine((value) => safeLink(value) === value, 'must be an http, https, mailto or tel address');

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 0x20 || character.charCodeAt(0) === 0x7f);
}
