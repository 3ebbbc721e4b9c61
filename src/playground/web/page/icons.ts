const paths = {
  text: 'M10 3 8 21M16 3l-2 18M4 8.5h17M3 15.5h17',
  announcement: 'M4 10v4h3l9 5V5l-9 5H4zM19.5 9a4 4 0 0 1 0 6M7 14l1.5 6H11l-1-4.6',
  forum: 'M4 4h13v9H9l-5 4V4zM20 8v12l-4-3h-6',
  thread: 'M5 5h14M5 10h14M5 15h8M13 20l3-3',
  direct: 'M4 5h16v11h-9l-4 4v-4H4V5z',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  chevron: 'M6 9l6 6 6-6',
  eye: 'M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6z',
  external: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  send: 'M4 4l17 8-17 8 3-8-3-8zM7 12h7',
  file: 'M6 3h8l4 4v14H6V3zM14 3v4h4',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing in the colour of the text beside it, silent for screen readers. */
export function icon(name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
