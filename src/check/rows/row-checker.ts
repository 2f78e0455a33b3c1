import { eventEffects } from '../../amplitude/read-effects.ts';
import type { Effect } from '../../plan/effects.ts';
import { LIMITS } from '../../plan/limits.ts';
import { isKeyName } from '../../sandbox/find-keys.ts';
import { inOrder } from '../finding.ts';
import { Keys } from '../hide-keys.ts';
import { at, type ObjectNode, textIn, valueAsWritten } from '../json/node.ts';
import { BrokenJson, parseNode } from '../json/parse.ts';
import { type RowIn, rowIn } from '../read/rows-text.ts';
import type { Report } from '../report.ts';
import { checkEvent } from '../rules/event-rules.ts';
import { Gathered, NOT_OF_ROWS } from '../rules/gathered.ts';
import { oddValues } from '../rules/odd-values.ts';
import { Mapped, type Span } from '../text/mapped.ts';
import { Lines } from '../text/place.ts';
import { LineSplitter } from './line-splitter.ts';
import { Tally } from './tally.ts';

/** Different effects to list; rows beyond them are counted. */
const MOST_EFFECTS = 200;
/** Users to remember as members of a group. */
const MOST_USERS = 100_000;
const EXPORTED = ['server_upload_time', 'amplitude_id', 'server_received_time', '$insert_id', 'uuid'];

/** Checks events row by row, as they come. It holds neither the rows nor more than so much of what they say. */
export class RowChecker {
  readonly #lines = new Lines();
  readonly #tally = new Tally();
  readonly #gathered = new Gathered();
  readonly #keys = new Keys();
  readonly #effects = new Map<string, Effect>();
  readonly #members = new Set<string>();
  readonly #splitter = new LineSplitter((line, begin) => {
    if (begin > 0) this.#lines.note(begin);
    this.#line(line, begin);
  });
  #offset = 0;
  /** Whether the rows stand in a list, so that commas belong between them. */
  #isList: boolean | undefined;
  #rows = 0;
  #others = 0;
  #events = 0;
  #effectCount = 0;
  #lonely = 0;
  #firstLonely: Span | undefined;

  /** Rows that were read so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes the next piece of the text, which may end anywhere. */
  feed(piece: string): void {
    this.#splitter.feed(piece);
  }

  /** Says what was found, once the text has ended. */
  end(): Report {
    this.#splitter.end();
    this.#gathered.tellAll((found) => this.#tally.add(found), NOT_OF_ROWS);
    this.#tellLonely();
    this.#tellNone();
    const findings = this.#tally.findings(this.#lines).map((finding) => this.#keys.hideTold(finding));
    return {
      recognised: { form: 'ndjson', title: 'Events, one a line', requests: [], others: 0, rows: this.#rows },
      effects: this.#keys.hideIn([...this.#effects.values()]),
      leftOut: this.#effectCount - this.#effects.size,
      refused: false,
      findings: inOrder(findings),
    };
  }

  #line(line: string, begin: number): void {
    if (line.trim() === '') return;
    this.#isList ??= line.replace('\uFEFF', '').trimStart().startsWith('[');
    const found = rowIn(line);
    if (found === undefined) return;
    this.#rows += 1;
    this.#offset = begin + found.start;
    this.#tellAround(found, begin);
    const text = line.slice(found.start, found.end);
    try {
      const row = parseNode(text);
      if (row.kind === 'object') this.#row(text, row);
      else this.#tell('error', 'row-not-object', 'This row is no object.', this.#beginning());
    } catch (error) {
      if (!(error instanceof BrokenJson)) throw error;
      const start = this.#offset + Math.min(error.at, text.length);
      const end = Math.min(start + 1, begin + line.length);
      this.#tell('error', 'broken-json', `This row is not JSON: ${error.message}`, { start, end });
    }
  }

  /** What stands around a row and does not belong there. */
  #tellAround({ mark, comma }: RowIn, begin: number): void {
    if (comma !== undefined && !this.#isList) {
      const at = { start: begin + comma, end: begin + comma + 1 };
      this.#tally.add({
        severity: 'warning',
        code: 'comma-behind-row',
        message: 'A comma stands behind this row.',
        why: 'Where each line is a JSON value of its own, nothing stands between the lines; most readers refuse the row.',
        at,
        fix: { label: 'Remove the comma', edits: [{ ...at, text: '' }] },
      });
    }
    if (mark === undefined) return;
    const at = { start: begin + mark, end: begin + mark + 1 };
    this.#tally.add({
      severity: 'warning',
      code: 'mark-before-row',
      message: 'A byte order mark, which is not to be seen, stands before this row.',
      why: 'It is left over where files were put together. JSON begins with none, and many readers refuse the row.',
      at,
      fix: { label: 'Remove it', edits: [{ ...at, text: '' }] },
    });
  }

  #beginning(): Span {
    return { start: this.#offset, end: this.#offset + 1 };
  }

  #tell(severity: 'error' | 'info' | 'warning', code: string, message: string, span?: Span, why?: string): void {
    this.#tally.add({ severity, code, message, at: span, ...(why === undefined ? {} : { why }) });
  }

  #row(line: string, row: ObjectNode): void {
    for (const { name, value } of row.members)
      if (isKeyName(name) && value.kind === 'scalar') this.#keys.noteText(String(value.value));
      else if (name === 'user_id' || name === 'device_id' || name === 'groups') this.#keys.noteDataOf(value);
    const type = textIn(at(row, 'event_type'));
    if (type === undefined && at(row, 'event_type') === undefined && at(row, 'eventType') === undefined) {
      this.#others += 1;
      this.#tell('warning', 'row-not-event', 'This row has no event_type, so it is no event.', this.#beginning());
      return;
    }
    const isExported = EXPORTED.some((name) => at(row, name) !== undefined);
    const ground = { text: new Mapped(line, this.#offset), tell: this.#tally.add.bind(this.#tally) };
    oddValues((isExported ? at(row, 'groups') : undefined) ?? row, ground, { isCode: false });
    const hasGroups = checkEvent(row, ground, this.#gathered, {
      isExported,
      minLength: LIMITS.idLength,
      severity: 'error',
    });
    this.#keepEffects(eventEffects(valueAsWritten(row) as Record<string, unknown>));
    this.#keepMember(row, type ?? '', hasGroups);
  }

  #keepEffects(effects: readonly Effect[]): void {
    for (const effect of effects) {
      this.#effectCount += 1;
      if (this.#effects.size < MOST_EFFECTS) this.#effects.set(JSON.stringify(effect), effect);
    }
  }

  #keepMember(row: ObjectNode, type: string, hasGroups: boolean): void {
    const user = textIn(at(row, 'user_id')) ?? textIn(at(row, 'device_id')) ?? '';
    if (type === '$identify') {
      if (hasGroups && this.#members.size < MOST_USERS) this.#members.add(user);
      return;
    }
    if (type === '$groupidentify') return;
    this.#events += 1;
    if (hasGroups || this.#members.has(user)) return;
    this.#lonely += 1;
    this.#firstLonely ??= this.#beginning();
  }

  #tellNone(): void {
    if (this.#others === 0 || this.#others < this.#rows) return;
    this.#tell(
      'error',
      'no-events',
      'No row is an event, so nothing was checked.',
      undefined,
      'A row is an event with its event_type. Bodies of requests and messages to Segment are checked one at a time.',
    );
  }

  #tellLonely(): void {
    if (this.#lonely === 0) return;
    const all = this.#lonely === this.#events;
    this.#tell(
      all ? 'warning' : 'info',
      'event-without-group',
      all ? 'No event counts for any group.' : `${this.#lonely} of ${this.#events} events count for no group.`,
      this.#firstLonely,
      'Charts that count groups leave out events without one.',
    );
  }
}
