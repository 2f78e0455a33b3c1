/** Runs the programs it is told of, and tells how each ended. Small, so that copying it for each costs little. */

import { spawn } from 'node:child_process';

process.on('disconnect', () => process.exit());

process.on('message', ({ id, program, parameters, cwd, env, timeout, input }) => {
  let output = '';
  const take = (chunk) => {
    output += chunk;
  };
  const child = spawn(program, parameters, { cwd, env, stdio: 'pipe', timeout, killSignal: 'SIGKILL' });
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  // A program may end without reading its input.
  child.stdin.on('error', () => undefined).end(input);
  child.on('error', ({ message }) => process.send({ id, error: message }));
  child.on('close', (code) => process.send({ id, ended: { code, output, at: Date.now() } }));
});
