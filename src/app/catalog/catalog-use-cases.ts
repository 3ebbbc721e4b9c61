import type { GuildSource } from '../../domain/source/guild-source.ts';
import { catalogVersion } from '../catalog-version.ts';
import type { GuildDesk } from '../guild/guild-desk.ts';
import type { Newsroom } from '../newsroom.ts';
import type { AddRequest } from '../source/add-source.ts';
import { addToCatalog, editCatalog, removeFromCatalog, type CatalogRequest } from './change-catalog.ts';

/** What the bot's owners change in the catalog that all guilds share. */
export interface CatalogUseCases {
  /** Adds feeds to the catalog that all guilds share; they are read from the next refresh on. */
  addToCatalog(request: { userId: string; feeds: AddRequest['feeds'] }, now: Date): Promise<GuildSource>;
  editCatalog(
    request: CatalogRequest & { name?: string; language?: string; topic?: string },
    now: Date,
  ): Promise<GuildSource>;
  removeFromCatalog(request: CatalogRequest, now: Date): Promise<GuildSource>;
  /** Tells one state of the catalog that all guilds share from another. */
  catalogVersion(): string;
}

/** Opens them over what the store remembers. */
export function createCatalogUseCases(newsroom: Newsroom, desk: GuildDesk): CatalogUseCases {
  return {
    addToCatalog: (request, now) => addToCatalog(newsroom, desk, request, now),
    editCatalog: (request, now) => editCatalog(newsroom, desk, request, now),
    removeFromCatalog: (request, now) => removeFromCatalog(desk, request, now),
    catalogVersion: () => catalogVersion(newsroom.catalog),
  };
}
