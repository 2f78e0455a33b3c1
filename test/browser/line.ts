import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The server is on another loopback address, at the same port, so that the line to it can be spoilt in between. */
export const BEHIND = '127.0.0.2';

/** A line to a server that can be spoilt; what is opened afterwards is sound. */
export interface Line {
  /** Ends all connections. */
  cut: () => void;
  /** Lets nothing pass any more on the connections there are, and tells neither side: so it is after a laptop's sleep. */
  stall: () => void;
}

/** Makes a line to the server at a port of `BEHIND`, with the same port here, until the test is over. */
export async function lineTo(port: number): Promise<Line> {
  const open = new Set<Socket>();
  const stalled = new Set<Socket>();
  const line: Server = createServer((client) => {
    const server = connect(port, BEHIND);
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        if (stalled.has(socket)) return;
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server).pipe(client);
  });
  await new Promise<void>((resolve) => line.listen(port, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const stall = () => {
    for (const socket of open) {
      stalled.add(socket);
      socket.unpipe();
      socket.pause();
    }
  };
  onTestFinished(() => {
    line.close();
    cut();
  });
  return { cut, stall };
}
