import { describe, expect, it } from 'vitest';
import type { RecordedRequest } from '../../../src/playground/loopback/loopback.ts';
import { checkAgainstSpec, isSpecThere } from './openapi.ts';

const sent = (method: string, path: string, body: unknown): RecordedRequest => ({ method, path, body, status: 200 });

describe.skipIf(!isSpecThere)('checkAgainstSpec (skipped without ../shared/discord/openapi.json)', () => {
  it('finds nothing wrong with a message that discord.js sends', () => {
    const body = { content: 'hi', tts: false, nonce: '12', enforce_nonce: true, allowed_mentions: { parse: [] } };
    expect(checkAgainstSpec([sent('POST', '/channels/1/messages', body)])).toEqual([]);
  });

  it('names the field of a message that is too long', () => {
    const body = { content: 'x'.repeat(2001) };
    const [problem] = checkAgainstSpec([sent('POST', '/channels/1/messages', body)]);
    expect(problem).toContain('/content must NOT have more than 2000 characters');
  });

  it('names a chat command without description', () => {
    const [problem] = checkAgainstSpec([sent('PUT', '/applications/1/commands', [{ name: 'story' }])]);
    expect(problem).toContain("must have required property 'description'");
  });

  it('takes permissions as the documented string of digits', () => {
    const body = [{ name: 'manage', description: 'd', default_member_permissions: '32' }];
    expect(checkAgainstSpec([sent('PUT', '/applications/1/commands', body)])).toEqual([]);
  });

  it('checks the bodies of callbacks and edits of replies', () => {
    const long = { embeds: [{ description: 'x'.repeat(4097) }] };
    const problems = checkAgainstSpec([
      sent('POST', '/interactions/1/token/callback', { type: 4, data: long }),
      sent('PATCH', '/webhooks/1/token/messages/@original', long),
    ]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('/description');
  });

  it('says when a route is none of Discord’s', () => {
    expect(checkAgainstSpec([sent('POST', '/nowhere', {})])).toEqual([
      'POST /nowhere: the specification has no such route',
    ]);
  });

  it('passes over requests that were refused', () => {
    expect(checkAgainstSpec([{ ...sent('POST', '/channels/1/messages', { content: 5 }), status: 400 }])).toEqual([]);
  });
});
