/** True when two names of categories or tags are one to a reader: neither capitals nor how accents are encoded count. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('und');
}
