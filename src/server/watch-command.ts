import { parsePlanText } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { setupOf } from '../segment/setup.ts';
import { artifactOf } from '../sources/artifact.ts';
import { loadFor } from '../sources/load-target.ts';
import { findTarget, sourceOf } from '../sources/registry.ts';
import { needsTls } from '../watch/app-platforms.ts';
import type { CheckItem } from '../watch/check-list.ts';
import { type Checker, createChecker } from '../watch/checker.ts';
import { serverChange } from '../watch/server-change.ts';
import { targetProblem } from './generate.ts';
import { BAD_INPUT, complain } from './generate-command.ts';
import { oneLine } from './one-line.ts';
import { readInput } from './read-input.ts';
import { startFrom } from './serve.ts';
import type { Running } from './start.ts';
import type { WatchCommand } from './watch-arguments.ts';
import { jsonTeller, type Teller, wordTeller } from './watch-words.ts';

function tell(lines: readonly string[]): void {
  for (const line of lines) console.log(oneLine(line));
}

async function loadedTarget(plan: Plan) {
  const source = sourceOf(plan.source);
  const target = findTarget(source, plan.target);
  return target && { source, target, module: await loadFor(target, plan) };
}

/** Tells of each item whose state or reason changed, and of each new finding. */
function tellNews({ list }: Checker, teller: Teller): () => void {
  const keyOf = ({ state, reason }: CheckItem) => `${state} ${reason}`;
  const told = new Map(list().items.map((item) => [item.id, keyOf(item)]));
  return () => {
    const { items, findings } = list();
    for (const item of items) if (told.get(item.id) !== keyOf(item)) tell(teller.item(item));
    for (const item of items) told.set(item.id, keyOf(item));
    // What an item says of itself is not said twice.
    const said = new Set(items.map(({ reason }) => reason));
    for (const finding of findings) if (!told.has(finding.id) && !said.has(finding.what)) tell(teller.finding(finding));
    for (const { id } of findings) told.set(id, '');
  };
}

/**
 * Waits until all items were seen and no news of the settling time changed that, the time is over, or a signal ends it.
 */
async function untilOver(
  { sandbox }: Running,
  checker: Checker,
  teller: Teller,
  { timeout, settle }: Pick<WatchCommand, 'timeout' | 'settle'>,
): Promise<void> {
  const tellAll = tellNews(checker, teller);
  await new Promise<void>((resolve) => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(timer);
      clearTimeout(settling);
      resolve();
    };
    const timer = setTimeout(end, timeout);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    sandbox.subscribe((report) => {
      checker.take(report);
      tellAll();
      // The plan's own event without its group undoes what another event had shown.
      if (!checker.list().done) {
        clearTimeout(settling);
        settling = undefined;
      } else settling ??= setTimeout(end, settle);
    });
  });
}

/**
 * Starts the sandbox, prints its address and the one change to make, and waits until what the plan says has come.
 * @param env HOST, PORT and HTTPS_PORT; any free port unless given
 * @returns exit status: 0 if all was seen, 1 if something is missing or wrong, 2 if the plan cannot be read or the port
 * not be had; what is wrong beside the items counts with `strict` only
 */
export async function watchCommand(command: WatchCommand, env: NodeJS.ProcessEnv): Promise<number> {
  const { file, timeout, strict, json } = command;
  const input = await readInput(file);
  if ('problem' in input) return complain(input.name, [{ path: '', message: input.problem }]);
  const parsed = parsePlanText(input.text);
  if (!parsed.ok) return complain(input.name, parsed.problems);
  const { plan } = parsed;
  const loaded = await loadedTarget(plan);
  if (!loaded) return complain(input.name, [{ path: 'target', message: targetProblem(plan) ?? '' }]);
  const artifact = artifactOf(plan, loaded.source, loaded.target, loaded.module);
  const checker = createChecker(plan, artifact);
  const { items } = checker.list();
  if (items.length === 0)
    return complain(input.name, [{ path: 'target', message: `${artifact.title} can send nothing of this plan.` }]);

  const tls = needsTls(plan);
  const running = await startFrom(tls ? { ...env, HTTPS_PORT: env.HTTPS_PORT || '0' } : env, 0);
  if (running === undefined) return BAD_INPUT;
  running.sandbox.setDestination(setupOf(plan));
  const https = tls ? running.https : null;
  const sandbox = `${https?.url ?? running.url}/sandbox`;
  const { changes: change, back } = serverChange(plan, loaded, sandbox);
  const teller = json ? jsonTeller() : wordTeller();
  const certificate = https?.certificate ?? null;
  const network = running.network.map((address) => `${address}/sandbox`);
  tell(teller.begin({ sandbox, network, certificate, change, back, items: items.length, seconds: timeout / 1000 }));
  await untilOver(running, checker, teller, command);
  const list = checker.list();
  const passed = list.done && !(strict && list.findings.length > 0);
  tell(teller.end({ ...list, strict, passed }));
  await running.close();
  return passed ? 0 : 1;
}
