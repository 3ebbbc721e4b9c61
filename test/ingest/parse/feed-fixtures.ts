import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/feeds');

export interface FeedFixture {
  file: string;
  body: Uint8Array;
  hints: { url: string; contentType?: string };
  /** The text of the golden file beside it; undefined when the body is no feed. */
  golden: string | undefined;
}

/** Character sets that only the server's header names. */
const contentTypes: Record<string, string> = {
  'windows-1256-in-header.xml': 'text/xml; charset=windows-1256',
};

/** Every odd feed of the corpus. */
export function feedFixtures(): FeedFixture[] {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => !file.endsWith('.json'))
    .map((file) => {
      const golden = file.replace(/\.\w+$/, '.json');
      const contentType = contentTypes[file];
      return {
        file,
        body: readFileSync(join(folder, file)),
        hints: {
          url: 'https://harbour.example/feeds/all.xml',
          ...(contentType !== undefined && { contentType }),
        },
        golden: files.includes(golden) ? readFileSync(join(folder, golden), 'utf8') : undefined,
      };
    });
}

/** The body of one fixture. */
export function feedFixture(file: string): Uint8Array {
  return readFileSync(join(folder, file));
}
