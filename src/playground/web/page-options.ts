import type { Loopback } from '../loopback/loopback.ts';
import type { PlaygroundControls } from './playground-controls.ts';

export interface PageOptions {
  loopback: Loopback;
  controls: PlaygroundControls;
  /** Default 0: any free port. */
  port?: number;
}
