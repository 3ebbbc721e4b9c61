import type { APIApplicationCommand, APIMessage, PageAnswers, PageRequests, PageState, Place } from './contract.ts';

/** Sends an action to the page server. @throws with the server's sentence if it refuses. */
export async function post<Name extends keyof PageRequests>(
  name: Name,
  body: PageRequests[Name],
  signal?: AbortSignal,
): Promise<PageAnswers[Name]> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return (await readAnswer(response)) as PageAnswers[Name];
}

export async function loadState(userId: string | undefined): Promise<PageState> {
  const query = userId ? `?${new URLSearchParams({ userId }).toString()}` : '';
  return (await readAnswer(await fetch(`/api/state${query}`))) as PageState;
}

export async function loadMessages(place: Place): Promise<APIMessage[]> {
  return (await readAnswer(await fetch(`/api/messages?${placeQuery(place)}`))) as APIMessage[];
}

export async function loadCommands(place: Place): Promise<APIApplicationCommand[]> {
  return (await readAnswer(await fetch(`/api/commands?${placeQuery(place)}`))) as APIApplicationCommand[];
}

function placeQuery(place: Place): string {
  return new URLSearchParams({ ...place }).toString();
}

async function readAnswer(response: Response): Promise<unknown> {
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error((answer as { error?: string }).error ?? `The page server answered ${response.status}.`);
}
