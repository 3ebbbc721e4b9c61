import path from 'node:path';
import { loadCatalog } from '../../src/catalog.ts';
import { root } from '../../src/root.ts';

/** The catalog's English sources: invented stories are spread over them, so that views have ratings to show. */
export async function loadSourceIds(): Promise<string[]> {
  const { sources } = await loadCatalog(path.join(root, 'data'));
  return [...sources.values()].flatMap(({ id, language }) => (language === 'en' ? [id] : []));
}
