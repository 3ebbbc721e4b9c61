import type { ComponentType } from 'discord-api-types/v10';

/** A component as loosely as the acting user needs it. */
export interface Part {
  type: ComponentType;
  id?: number;
  custom_id?: string;
  style?: number;
  disabled?: boolean;
  required?: boolean;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
  options?: { value: string }[];
  components?: Part[];
  accessory?: Part;
  component?: Part;
}

/** Every part of a tree of components, those inside rows, sections, containers and labels included. */
export function flattenParts(parts: unknown): Part[] {
  if (!Array.isArray(parts)) return [];
  return (parts as Part[]).flatMap((part) => {
    const single = [part.accessory, part.component].filter((child) => child !== undefined);
    return [part, ...flattenParts(part.components), ...flattenParts(single)];
  });
}

/** The part with that custom_id, or undefined. */
export function findPart(parts: unknown, customId: string): Part | undefined {
  return flattenParts(parts).find((part) => part.custom_id === customId);
}
