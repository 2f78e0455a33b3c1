import { textOf } from '../../code/line.ts';
import { effectInWords } from '../../plan/effect-words.ts';
import { handOver } from '../../plan/markdown.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Shown } from '../use-artifact.ts';

/** The plan as Markdown for a ticket, with the code that goes with it. */
export function handOverOf(plan: Plan, { chosen, artifact }: Shown): string {
  return handOver(plan, {
    sourceTitle: chosen.source.title,
    targetTitle: chosen.target.title,
    install: artifact.install,
    files: artifact.files.map(({ name, language, lines }) => ({ name, language, code: textOf(lines) })),
    settings: artifact.settings,
    missing: artifact.missing.map(({ effect, why }) => ({ text: `${effectInWords(effect)}. ${why}` })),
    notes: artifact.notes,
    effects: artifact.effects,
  });
}
