import { post } from './ask-server.ts';
import type { InteractionResult, PageAnswers, PageRequests } from './contract.ts';

type Interaction = 'slash' | 'pick' | 'press' | 'select' | 'modal';

/** What the page does with a modal that the bot opens; set once by the page's start. */
export type OpenModal = (modal: Extract<InteractionResult, { kind: 'modal' }>) => void;

/** Sends an interaction; resolves with the reason if it failed, opens the modal if there is one. */
export async function interact<Name extends Interaction>(
  name: Name,
  body: PageRequests[Name],
  openModal: OpenModal,
): Promise<string | undefined> {
  try {
    const result: PageAnswers[Interaction] = await post(name, body);
    if (result.kind === 'modal') openModal(result);
    return result.kind === 'failed' ? result.reason : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
