/** What can't stand in a link: white space, and the signs that Discord's markup and plain text put around one. */
const link = /https?:\/\/[^\s<>"`|{}\\^[\]“”„«»「」『』（）【】]+/giu;
/** What a sentence or Markdown puts behind a link. */
const trailing = new Set(".,:;!?'*_~…，。！？、；：");

/** The web links in a text as Discord shows it, each once, in their order: bare, in `<>`, or behind a name as `[name](link)`. */
export function findLinks(text: string): string[] {
  return [...new Set([...text.matchAll(link)].map(([found]) => trim(found)).filter((url) => URL.canParse(url)))];
}

/** Leaves out what belongs to the sentence; a closing bracket that was not opened in the link closes the text around it. */
function trim(found: string): string {
  let unopened = found.split(')').length - found.split('(').length;
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found[end - 1] ?? '';
    if (last === ')' && unopened > 0) unopened -= 1;
    else if (!trailing.has(last)) break;
  }
  return found.slice(0, end);
}
