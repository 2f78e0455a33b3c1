import { readFileSync } from 'node:fs';
import { checkCommand } from './check-command.ts';
import { commandOf } from './command-line.ts';
import { BAD_INPUT, generateCommand } from './generate-command.ts';
import { HELP, USAGE } from './usage.ts';

function version(): string {
  const { version: text }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return text;
}

async function run(args: string[]): Promise<number> {
  const command = commandOf(args);
  switch (command.name) {
    case 'help':
      process.stdout.write(HELP);
      return 0;
    case 'version':
      console.log(version());
      return 0;
    case 'wrong':
      console.error(`${command.reason}\n${USAGE}`);
      return BAD_INPUT;
    case 'generate':
      return generateCommand(command.file, command.options);
    case 'check':
      return checkCommand(command.file, command.json);
    case 'watch':
      return (await import('./watch-command.ts')).watchCommand(command, process.env);
    case 'serve':
      return (await import('./serve.ts')).serve(process.env);
  }
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2));
