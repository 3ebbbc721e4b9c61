import { printParsing } from './print-parsing.ts';

await printParsing();
