const names = {
  language: new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }),
  region: new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }),
};

/** `German` for the language `de`, `Austria` for the region `AT`; the code itself for one that has no name. */
export function displayNameOf(code: string, kind: 'language' | 'region'): string {
  try {
    return names[kind].of(code) ?? code;
  } catch {
    // Intl throws for what is no code at all; a catalog may once have had one.
    return code;
  }
}
