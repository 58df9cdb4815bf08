/** An address that parses, as far as this program looks at it. */
export type ParsedAddress = { protocol: string; hostname: string; href: string };

declare const URL: { new (text: string): ParsedAddress; canParse(text: string): boolean };

/** Reads an address; undefined when it is none. */
export function parseAddress(text: string): ParsedAddress | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** True for http and https. */
export function isWeb(address: ParsedAddress): boolean {
  return address.protocol === 'http:' || address.protocol === 'https:';
}

/** True for an address that a browser may be opened on: http and https only. */
export function isWebAddress(input: string): boolean {
  const parsed = parseAddress(input);
  return parsed !== undefined && isWeb(parsed);
}
