/** A Markdown table. */
export function formatTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Bytes as megabytes (2^20). */
export function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
