import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { LoopbackState } from '../state.ts';
import { serveConnection } from './connection.ts';
import { type GatewayState, isConcerned, send, sendEvent } from './session.ts';

/** The gateway, as the rest of the loopback uses it. */
export interface Gateway {
  dispatch(name: string, data: unknown, guildId?: string): void;
  /** Resolves when a session is ready and connected. */
  ready(): Promise<void>;
  closeConnections(code: number): void;
  dropConnections(): void;
  askReconnect(): void;
  invalidateSessions(resumable: boolean): void;
  refuseConnections(refuse: boolean): void;
  ignoreHeartbeats(ignore: boolean): void;
  close(): void;
}

/** Opens the gateway on the HTTP server's port: every WebSocket upgrade is a bot. */
export function openGateway(server: Server, state: LoopbackState): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const waiting: (() => void)[] = [];
  let isRefusing = false;
  const shared: GatewayState = {
    state,
    sessions: new Map(),
    ignoresHeartbeats: false,
    onReady: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
  server.on('upgrade', (request, socket, head) => {
    if (isRefusing) socket.destroy();
    else {
      sockets.handleUpgrade(request, socket, head, (connection) => {
        serveConnection(shared, connection);
      });
    }
  });
  const live = () =>
    [...shared.sessions.values()].flatMap((session) => (session.socket ? [{ session, socket: session.socket }] : []));
  return {
    dispatch(name, data, guildId) {
      for (const session of shared.sessions.values()) {
        if (isConcerned(session, name, guildId)) sendEvent(session, name, data);
      }
    },
    ready: () =>
      new Promise((resolve) => {
        if (live().length > 0) resolve();
        else waiting.push(resolve);
      }),
    closeConnections(code) {
      for (const { session, socket } of live()) {
        // Detached first, so that a close of ours, whatever its code, leaves the session to be resumed.
        session.socket = undefined;
        socket.close(code);
        state.emit({ type: 'bot.disconnected' });
      }
    },
    dropConnections() {
      for (const { socket } of live()) socket.terminate();
    },
    askReconnect() {
      for (const { socket } of live()) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidateSessions(resumable) {
      for (const { session, socket } of live()) {
        if (!resumable) shared.sessions.delete(session.id);
        send(socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      }
    },
    refuseConnections(refuse) {
      isRefusing = refuse;
    },
    ignoreHeartbeats(ignore) {
      shared.ignoresHeartbeats = ignore;
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}
