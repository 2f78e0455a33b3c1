import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Opens a bare connection to a server, for as long as the test runs. */
export function connection(url: string): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  onTestFinished(() => {
    socket.destroy();
  });
  return socket;
}

/** All that a server says on a connection until it hangs up. */
export function untilClosed(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
  });
}

/** Writes raw bytes to a server and gives back all it answers until it hangs up. */
export function raw(url: string, text: string): Promise<string> {
  const socket = connection(url);
  socket.write(text);
  return untilClosed(socket);
}
