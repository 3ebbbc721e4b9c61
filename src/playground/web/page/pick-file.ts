import { make } from './make-element.ts';

/** A file as it is sent to the page server. */
export interface PickedFile {
  name: string;
  contentType: string;
  base64: string;
}

/** Has the reader choose a file of their machine; undefined if they choose none. */
export async function pickFile(): Promise<PickedFile | undefined> {
  const input = make('input', { type: 'file' });
  const file = await new Promise<File | undefined>((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0]);
    });
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.click();
  });
  return file && { name: file.name, contentType: file.type, base64: await readBase64(file) };
}

function readBase64(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener('load', () => {
      // A data URL: what stands behind the comma is base64.
      resolve((reader.result as string).split(',')[1] ?? '');
    });
    reader.addEventListener('error', () => {
      reject(new Error(`${file.name} could not be read.`));
    });
    reader.readAsDataURL(file);
  });
}
