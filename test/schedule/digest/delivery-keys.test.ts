import { describe, expect, it } from 'vitest';
import { deliveryIdOf, nonceOf } from '../../../src/schedule/digest/delivery-keys.ts';

describe('the keys of a delivery', () => {
  it('are the first characters of the slot key’s SHA-256 in base64url', () => {
    expect(nonceOf('sub:2026-06-01T07:00')).toBe('IKpoPi9yOKaGnjxchMuK97VJ');
    expect(deliveryIdOf('sub:2026-06-01T07:00')).toBe('IKpoPi9yOKaGnjxchMuK97VJ'.slice(0, 16));
  });

  it('fit where Discord wants them, and differ from slot to slot', () => {
    const keys = Array.from({ length: 1_000 }, (_, index) => `sub:2026-06-01T07:${index}`);
    expect(keys.every((key) => nonceOf(key).length <= 25)).toBe(true);
    expect(new Set(keys.map(deliveryIdOf)).size).toBe(1_000);
    expect(keys.map(deliveryIdOf).every((id) => /^[\w-]+$/.test(id))).toBe(true);
  });
});
