const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** The English name of a BCP 47 language; undefined when it is unknown. */
export function languageName(code: string): string | undefined {
  return code === 'und' ? undefined : nameOf(languages, code);
}

/** The English name of an ISO 3166-1 country; the code itself when it has none. */
export function countryName(code: string): string {
  return nameOf(regions, code) ?? code;
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
