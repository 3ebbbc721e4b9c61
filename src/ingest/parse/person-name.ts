const longestPerson = 400;

/** The name in `desk@harbour.example (Night desk)` and its like; undefined when there is an address alone. */
export function personName(person: string | undefined): string | undefined {
  const name = (person ?? '')
    .slice(0, longestPerson)
    .replace(/mailto:/gi, '')
    .replace(/[^\s()<>[\],;]{1,100}@[^\s()<>[\],;]{1,100}/g, '')
    .replace(/\bhttps?:\/\/[^\s()<>[\]]+/gi, '')
    .replace(/\(\s*\)|<\s*>|\[\s*\]/g, '')
    .replace(/^[\s,;:|/-]+|[\s,;:|/-]+$/g, '');
  const bracketed = /^[([<]([^()[\]<>]+)[)\]>]$/.exec(name)?.[1];
  return (bracketed ?? name).trim() || undefined;
}
