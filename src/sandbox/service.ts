import type { Setup } from '../segment/setup.ts';
import type { Answer } from './answer.ts';
import { Drops } from './drops.ts';
import type { Fault } from './faults.ts';
import { judge } from './judge.ts';
import { type Judgement, refused } from './judgement.ts';
import { Listeners } from './listeners.ts';
import { makeReport } from './make-report.ts';
import type { MemoryLimits } from './memory-limits.ts';
import type { PassedAnswer } from './pass-on.ts';
import { Project } from './project.ts';
import { type BodyRoom, type Received, receive } from './receive.ts';
import type { Report } from './report.ts';
import { ReportLog } from './report-log.ts';
import { type SandboxState, stateOf } from './state.ts';
import { requestOf, track } from './tracking.ts';

/** What the service depends on. */
export interface ServiceOptions {
  knowsKey: (key: string) => boolean;
  now: () => number;
  limits: MemoryLimits;
  room: BodyRoom;
}

/** Answers what was received, knows what it took in since the last reset, and reports. */
export class Service {
  readonly reported = new Listeners<Report>();
  readonly emptied = new Listeners<undefined>();
  setup: Setup = { mode: 'actions', region: 'us' };
  readonly #options: ServiceOptions;
  #lastId = 0;
  #project: Project;
  #log: ReportLog;
  #state: SandboxState | undefined;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#project = new Project(options.limits);
    this.#log = new ReportLog(options.limits, 0);
  }

  get log(): ReportLog {
    return this.#log;
  }

  state(): SandboxState {
    this.#state ??= stateOf(this.#project, this.#log.forgotten);
    return this.#state;
  }

  reset(): void {
    this.#project = new Project(this.#options.limits);
    this.#log = new ReportLog(this.#options.limits, this.#lastId);
    this.#state = undefined;
    this.emptied.tell(undefined);
  }

  /**
   * Reports what became of a request.
   * @returns the report's id
   */
  report(
    received: Received,
    judgement: Judgement | undefined,
    drops: Drops,
    origin?: Partial<Pick<Report, 'via' | 'answeredBy'>>,
  ): number {
    const now = this.#options.now();
    this.#lastId = Math.max(this.#lastId + 1, now);
    const place = { id: this.#lastId, number: this.#log.count + 1, at: now };
    const made = makeReport(place, received, judgement, drops, origin);
    this.#log.push(made);
    this.#state = undefined;
    this.reported.tell(made);
    return made.id;
  }

  #judge(received: Received, project: Project, fault: Fault | undefined, drops: Drops): Judgement {
    const { knowsKey, now } = this.#options;
    const judgement = judge(received, { project, knowsKey, now: now(), fault, drops });
    project.trim();
    return judgement;
  }

  /** Answers what is for Amplitude. */
  answer(received: Received, fault: Fault | undefined, drops: Drops, via: number | null = null): Answer {
    const judgement = this.#judge(received, this.#project, fault, drops);
    this.report(received, judgement, drops, { via });
    return judgement.answer;
  }

  /** Takes in what Amplitude took. What it refuses or does not answer changes nothing; whom it was about is told. */
  takePassed(received: Received, { answer, answeredBy }: PassedAnswer, drops: Drops): Answer {
    const isTaken = answeredBy === 'amplitude' && answer.status >= 200 && answer.status < 300;
    const judgement = isTaken
      ? { ...this.#judge(received, this.#project, undefined, drops), answer }
      : refused(answer, this.#judge(received, new Project(this.#options.limits), undefined, new Drops()).users);
    this.report(received, judgement, drops, { answeredBy });
    return answer;
  }

  /** Answers as Segment does, whose destination sends on what it makes of that. */
  async answerAsSegment(received: Received, fault: Fault | undefined, drops: Drops): Promise<Answer> {
    const { setup } = this;
    const { answer, users, deliveries } = track(received, setup, drops);
    const id = this.report(received, refused(answer, users), drops);
    for (const calls of deliveries)
      for (const call of calls) {
        const sent = { ...(await receive(requestOf(call, setup), this.#options.room)), isOwn: received.isOwn };
        if (this.answer(sent, fault, new Drops(), id).status !== 200) break;
      }
    return answer;
  }
}
