import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-embed-description.js';
import '@skyra/discord-components-core/discord-embed-field.js';
import '@skyra/discord-components-core/discord-embed-fields.js';
import '@skyra/discord-components-core/discord-embed-footer.js';
import '@skyra/discord-components-core/discord-embed.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-messages.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-time.js';

// Skyra draws Discord as it looked some years ago; these are the colours and sizes it has had since.
const changes: Record<string, string> = {
  'discord-message': `
    :host { color: #dbdee1; font-family: inherit; font-size: 1rem; line-height: 1.375rem; }
    :host(:hover) { background-color: rgb(2 2 2 / 0.06); }
    :host([ephemeral]) { padding-right: 48px; }
    :host .discord-author-avatar { margin-top: 2px; }
    :host .discord-message-timestamp { color: #a3a6ad; margin-left: 6px; }
    :host .discord-message-content { min-width: 0; padding-top: 0; line-height: 1.375rem; }
    :host .discord-message-markup { display: block; }
    :host .discord-message-body-only-indent { flex: none; margin-left: 0; }
    :host .discord-message-edited { color: #a3a6ad; }
    :host .discord-message-ephemeral { display: none; }`,
  'discord-author-info': ':host .discord-author-username { color: #f2f3f5; }',
  'discord-verified-author-tag': `
    :host { font-size: 0.625rem; font-weight: 600; text-transform: none; padding: 0 4px; border-radius: 4px; }`,
  'discord-embed': `
    :host { color: #dbdee1; margin: 4px 0; font-size: 0.875rem; max-width: 520px; }
    :host .discord-left-border { display: none; }
    :host .discord-embed-root { width: 100%; }
    :host .discord-embed-wrapper { background: #2b2d31; border: 0; border-left: 4px solid var(--embed-color, #1e1f22);
      border-radius: 4px; width: 100%; max-width: 520px; }
    :host .discord-embed-wrapper .discord-embed-grid { display: grid; padding: 8px 16px 16px 12px;
      grid-template-columns: minmax(0, 1fr) auto; }`,
  'discord-embed-fields': ':host { grid-template-columns: repeat(12, minmax(0, 1fr)); }',
  'discord-embed-field': ':host { color: #dbdee1; }',
  'discord-embed-footer': ':host { color: #dbdee1; font-weight: 400; }',
  'discord-mention': `
    :host { color: #c9cdfb; background: rgb(88 101 242 / 0.3); }
    :host .discord-mention-icon { margin: 0 2px 2px 0; }`,
  'discord-code': ':host { background: #1e1f22; padding: 0 0.2em; } :host code { margin: 0; padding: 0; }',
  'discord-spoiler': ':host { background: #1e1f22; }',
  'discord-time': ':host { white-space: normal; }',
  'discord-command': `
    :host { font-family: inherit; color: #b5bac1; min-width: 0; margin-left: 56px; }
    :host::before { border-color: #4e5058 !important; }
    :host .discord-slash-command-name { color: #c9cdfb !important; background: rgb(88 101 242 / 0.3); min-width: 0; }
    :host .discord-replied-message-username { color: #f2f3f5; }`,
};

/** Gives Skyra's elements today's colours. Must run before the first of them is made. */
export function adoptTheme(): void {
  for (const [tag, css] of Object.entries(changes)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    // Lit keeps a class's style sheets in `elementStyles`: https://lit.dev/docs/api/ReactiveElement/
    const component = customElements.get(tag) as (CustomElementConstructor & { elementStyles?: unknown[] }) | undefined;
    if (!component?.elementStyles) throw new Error(`Expected ${tag} to be a Lit element. Run npm install.`);
    component.elementStyles = [...component.elementStyles, sheet];
  }
}
