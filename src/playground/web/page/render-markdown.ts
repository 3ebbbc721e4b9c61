import { make } from './make-element.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Block } from './parse-markdown.ts';
import { renderInline } from './render-inline.ts';
import type { Session } from './session.ts';

/** A message's or an embed's text, in Discord's markdown. */
export function renderMarkdown(session: Session, text: string): HTMLElement {
  return make('div', { class: 'markdown' }, ...parseMarkdown(text).map((block) => renderBlock(session, block)));
}

function renderBlock(session: Session, block: Block): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return make('p', {}, ...renderInline(session, block.children));
    case 'heading':
      // The page's own headings are h1 and h2.
      return make(`h${block.level + 2}`, { class: `level-${block.level}` }, ...renderInline(session, block.children));
    case 'subtext':
      return make('p', { class: 'subtext' }, ...renderInline(session, block.children));
    case 'quote':
      return make('blockquote', {}, ...block.blocks.map((each) => renderBlock(session, each)));
    case 'code':
      return make('pre', { tabindex: 0 }, make('code', { 'data-language': block.language || undefined }, block.text));
    case 'list':
      return make(
        block.ordered ? 'ol' : 'ul',
        { start: block.ordered && block.start },
        ...block.items.map(({ children, level }) =>
          make('li', { class: level > 0 && `indent-${level}` }, ...renderInline(session, children)),
        ),
      );
  }
}
