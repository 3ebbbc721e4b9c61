import { describe, expect, it } from 'vitest';
import { catalogVersion } from '../../src/app/catalog-version.ts';
import { exampleCatalog } from '../views/example-catalog.ts';

describe('catalogVersion', () => {
  it('is the same for the same sources, and another when one of them changes', () => {
    const before = catalogVersion(exampleCatalog);
    expect(before).toMatch(/^[\da-f]{7}$/);
    expect(catalogVersion({ ...exampleCatalog })).toBe(before);
    const wire = { ...exampleCatalog.sources.get('wire')!, name: 'The Wire' };
    const sources = new Map([...exampleCatalog.sources, ['wire', wire] as const]);
    expect(catalogVersion({ ...exampleCatalog, sources })).not.toBe(before);
  });
});
