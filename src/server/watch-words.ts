import type { CheckItem, CheckList, CodePlace, Finding } from '../watch/check-list.ts';
import type { LineChange } from '../watch/line-change.ts';
import { counted } from './counted.ts';

/** What is told while an app is watched: as words, or as one JSON value a line. */
export interface Teller {
  begin: (beginning: Beginning) => string[];
  item: (item: CheckItem) => string[];
  finding: (finding: Finding) => string[];
  end: (ending: Ending) => string[];
}

/** What is told last: the list as it stands, and whether it passes. */
export interface Ending extends CheckList {
  /** Whether findings keep it from passing. */
  strict: boolean;
  passed: boolean;
}

/** What is told first. */
export interface Beginning {
  /** Where the sandbox is. */
  sandbox: string;
  /** The same for other devices, such as phones; none while the server listens on this machine only. */
  network: readonly string[];
  /** File with the certificate to be trusted, where the sandbox is behind https. */
  certificate: string | null;
  change: readonly LineChange[];
  /** The same the other way round. */
  back: readonly LineChange[];
  items: number;
  seconds: number;
}

function changeLines(changes: readonly LineChange[]): string[] {
  return changes.flatMap(({ file, remove, add }) => [
    ...remove.map(({ line, text }) => `  ${file}:${line} - ${text}`),
    ...add.map(({ line, text }) => `  ${file}:${line} + ${text}`),
  ]);
}

function placeWords(place: CodePlace | undefined): string {
  return place === undefined ? '' : ` See ${place.file}:${place.line}: ${place.text}`;
}

function itemLine({ state, what, detail, reason, fix, place }: CheckItem): string {
  const label = state.padEnd(7);
  if (state === 'seen') return `${label} ${what}. ${detail ?? ''}`;
  if (state === 'waiting') return `${label} ${what}.${placeWords(place)}`;
  return `${label} ${what}: ${reason ?? ''} ${fix ?? ''}${placeWords(place)}`;
}

function findingLine({ what, fix = '', place, count }: Finding): string {
  return `note    ${what} ${fix}${placeWords(place)}${count > 1 ? ` (${count} times)` : ''}`.trimEnd();
}

/** Findings, but for those that say what a missing item says of itself. */
function foundLines({ items, findings, strict }: Ending): string[] {
  const said = new Set(items.map(({ reason }) => reason));
  const found = findings.filter(({ what }) => !said.has(what)).map(findingLine);
  if (found.length === 0) return [];
  return [strict ? 'Found beside the list, which does not pass with --strict:' : 'Found beside the list:', ...found];
}

/** Tells in words. */
export function wordTeller(): Teller {
  let back: string[] = [];
  return {
    begin: (beginning) => {
      back = changeLines(beginning.back);
      return [
        `Sandbox: ${beginning.sandbox}`,
        ...beginning.network.map((address) => `From other devices: ${address}`),
        ...(beginning.certificate === null ? [] : [`Certificate to trust: ${beginning.certificate}`]),
        'Change in your app what differs here from the code of the plan:',
        ...changeLines(beginning.change),
        `Waiting for ${counted(beginning.items, 'item')}, ${counted(beginning.seconds, 'second')} at most.`,
      ];
    },
    item: (item) => [itemLine(item)],
    finding: (finding) => [findingLine(finding)],
    end: (ending) => [
      ...(ending.done ? [] : ['Missing:', ...ending.items.filter(({ state }) => state !== 'seen').map(itemLine)]),
      ...foundLines(ending),
      `${ending.seen} of ${ending.items.length} items seen, in ${counted(ending.requests, 'request')}.`,
      ...(ending.done ? ['Change back before you release:', ...back] : []),
    ],
  };
}

/** Tells one JSON value a line. */
export function jsonTeller(): Teller {
  const line = (value: object) => [JSON.stringify(value)];
  return {
    begin: line,
    item: (item) => line({ item }),
    finding: (finding) => line({ finding }),
    end: line,
  };
}
