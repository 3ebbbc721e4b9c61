const trackingParameter =
  /^(?:utm_.*|at_(?:medium|campaign|link.*|format|ptr.*|bbc.*)|ns_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|_hsenc|_hsmi|cmpid|cmp|xtor|ito|ocid|smid|guccounter|rss|from_rss|amp|amp_.*|pk_.*|mtm_.*|wt[._]z?mc(?:_id)?|_g[al]|srsltid|mkt_tok|s_cid|sc_cid|ref_src|ttclid|oly_(?:enc|anon)_id|vero_id|__twitter_impression)$/i;
const ampOutput = /^(?:outputtype|output|view|m)=amp$/i;
const longestUrl = 2_000;

/**
 * The address that an article has however it was linked: resolved against `base`, without fragment, credentials,
 * tracking and AMP parameters, default port and trailing slash. Undefined when it is no address of http or https, or
 * longer than the 2,000 characters that Discord takes.
 */
export function canonicalUrl(link: string, base?: string): string | undefined {
  const url = parseUrl(link.trim(), base);
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  url.search = withoutTracking(url.search);
  if (url.pathname.length > 1) url.pathname = withoutTrailingSlashes(url.pathname);
  return url.href.length > longestUrl ? undefined : url.href;
}

function parseUrl(link: string, base: string | undefined): URL | undefined {
  if (link === '') return undefined;
  if (URL.canParse(link)) return new URL(link);
  return base !== undefined && URL.canParse(link, base) ? new URL(link, base) : undefined;
}

/** Cuts the raw query: URLSearchParams would write the parameters that stay in another way. */
function withoutTracking(search: string): string {
  return search
    .replace(/^\?+/, '')
    .split('&')
    .filter((part) => part !== '' && !trackingParameter.test(part.split('=', 1)[0] ?? '') && !ampOutput.test(part))
    .join('&');
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
