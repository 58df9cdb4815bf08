import * as v from 'valibot';
import { limits } from './limits.ts';
import { isWeb, parseAddress } from './webAddress.ts';

/**
 * An address as it is kept: every program that reads it later, whose parser may be another one, agrees on where it leads.
 * A host is letters, digits, hyphens and points; anything beyond ASCII is written out as codes.
 */
const kept =
  /^(https?:\/\/([^\s/?#\\]*@)?[a-z\d_-]+(\.[a-z\d_-]+)*\.?(:\d{1,5})?([/?#][!-~]*)?|mailto:[ -~]+|tel:[ -~]*\d[ -~]*)$/;

/**
 * The address a link may point to, tidied, or undefined when it must be refused.
 * Only http, https, mailto and tel are allowed; `example.com` alone is read as https, `desk@example.com` as mailto.
 */
export function safeLink(input: string): string | undefined {
  const address = tidyAddress(input);
  const fits = address !== undefined && address.length <= limits.url;
  return fits && kept.test(address) ? address : undefined;
}

/** The same for an address on the web: http and https only. */
export function safeWebLink(input: string): string | undefined {
  const address = safeLink(input);
  return address?.startsWith('http') ? address : undefined;
}

/** True for an address that would be allowed if it were shorter; it counts as it is kept, with `%20` for a space. */
export function isLinkTooLong(input: string): boolean {
  return (tidyAddress(input)?.length ?? 0) > limits.url;
}

function tidyAddress(input: string): string | undefined {
  const text = input.trim();
  if (text === '' || hasControlCharacter(text)) return undefined;
  // Before a port is looked for: `tel:112` is none.
  if (/^(mailto|tel):/i.test(text)) return contactAddress(text);
  if (isMailbox(text)) return contactAddress(`mailto:${text}`);
  const hasScheme = /^https?:\/\//i.test(text);
  const parsed = hasScheme ? parseAddress(text) : parseBare(text);
  if (!parsed || !isWeb(parsed)) return undefined;
  return hasScheme || isSite(parsed.hostname, text) ? parsed.href : undefined;
}

/** An address without its scheme, which may have a port that would be taken for what stands after one. */
function parseBare(text: string): ReturnType<typeof parseAddress> {
  const withPort = /^[\w.-]+:\d+(\/|$)/.test(text);
  return (withPort ? undefined : parseAddress(text)) ?? parseAddress(`https://${text}`);
}

/** Whether a host that was typed without `https://` is one, and no word or number that would parse as one. */
function isSite(hostname: string, typed: string): boolean {
  return hostname === 'localhost' || (hostname.includes('.') && !/^(0x)?[\da-f]+$/i.test(typed));
}

/** An address to write to or a number to call; one without anybody at its end is none. */
function contactAddress(text: string): string | undefined {
  const parsed = parseAddress(text);
  return parsed && /^(mailto:.|tel:.*\d)/.test(parsed.href) ? parsed.href : undefined;
}

/** True for a bare e-mail address, which would parse as a site that somebody is signed in to. */
function isMailbox(text: string): boolean {
  const sign = text.indexOf('@');
  const isWhole = sign > 0 && !/[\s:/\\?#%<>"]/.test(text);
  return isWhole && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text.slice(sign + 1));
}

export const linkSchema = v.pipe(
  v.string(),
  v.maxLength(limits.url),
  v.regex(kept, 'must be an http, https, mailto or tel address'),
);

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character.charCodeAt(0) < 0x20 || character.charCodeAt(0) === 0x7f);
}
