const hues = ['#5865f2', '#3ba55d', '#c27c0e', '#a84300', '#9b59b6', '#1f8b98', '#ad1457', '#607d8b'];

/** A picture drawn from the name alone, as a data URL: the page asks no other host for avatars. */
export function avatar(name: string): string {
  return `data:image/svg+xml,${encodeURIComponent(draw(pickHue(name), initials(name).slice(0, 1)))}`;
}

/** The bot's mark: a folded sheet with its headline. */
export function botAvatar(): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><defs><linearGradient id="g" x2="1" y2="1">
<stop stop-color="#3f7cc4"/><stop offset="1" stop-color="#27508a"/></linearGradient></defs><rect width="40" height="40" fill="url(#g)"/>
<path d="M11 9h15l4 4v18H11z" fill="#f4f1e8"/><path d="M26 9v4h4z" fill="#c9c2ae"/><path d="M14 15h9v2.6h-9z" fill="#27415f"/>
<path d="M14 20h5.5v7H14z" fill="#c8553d"/><path d="M21.5 20.8h6M21.5 23.5h6M21.5 26.2h6" stroke="#7b8794" stroke-width="1.3"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Up to three first letters, as Discord shows a guild without a picture. */
export function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{N}'’])[\p{L}\p{N}]/gu) ?? ['?'];
  return letters.slice(0, 3).join('').toUpperCase();
}

function pickHue(name: string): string {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return hues[sum % hues.length] ?? '#5865f2';
}

function draw(hue: string, letter: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${hue}"/>
<circle cx="33" cy="6" r="14" fill="#fff" opacity=".12"/><text x="20" y="21" fill="#fff" font-family="sans-serif" font-size="18"
font-weight="600" text-anchor="middle" dominant-baseline="central">${letter}</text></svg>`;
}
