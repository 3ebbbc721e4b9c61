import { button, buttonRow } from '../fit/build-rows.ts';
import type { View } from '../view.ts';

/** What one channel's digest has beside what is drawn for all. */
export interface DigestAddress {
  /** Pings only where the sender lets it. */
  mentionRoleId?: string | undefined;
  /** Stands in a button's custom_id, so that a crash can look for the digest among the channel's messages. */
  deliveryId?: string | undefined;
}

/** A drawn digest as one channel's. It is short where these stand, so that it still fits. */
export function addressDigest(view: View, { mentionRoleId, deliveryId }: DigestAddress): View {
  const { content = '', components = [] } = view;
  return {
    ...view,
    ...(mentionRoleId === undefined ? {} : { content: `<@&${mentionRoleId}> ${content}` }),
    ...(deliveryId === undefined
      ? {}
      : { components: [...components, buttonRow(button(`digest:d:${deliveryId}`, 'Why these?'))] }),
  };
}
