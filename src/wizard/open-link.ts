import { answersOfPlan } from '../plan/answers-of-plan.ts';
import { planFromHash } from '../plan/link.ts';
import { getAnswers, replaceAnswers } from './answers-store.ts';
import { withTarget } from './chosen.ts';
import { dismiss, notify } from './notices.ts';

/** Takes the plan that came with a link in place of the answers, or says why it cannot be used. */
export function openLink(hash: string): void {
  const parsed = planFromHash(hash);
  if (!parsed) return;
  const before = getAnswers();
  const back = {
    label: 'Back to my answers',
    run: () => {
      replaceAnswers(before);
      dismiss('link');
    },
  };
  if (parsed.ok) {
    const answers = { ...answersOfPlan(parsed.plan), targets: before.targets };
    replaceAnswers(withTarget(answers, parsed.plan.source, parsed.plan.target));
    notify({
      id: 'link',
      tone: 'plain',
      text: 'This plan came with the link. The API key did not: it never travels.',
      ...(before.source === '' ? {} : { actions: [back] }),
    });
    return;
  }
  const problems = parsed.problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  notify({
    id: 'link',
    tone: 'bad',
    text: `The plan in this link cannot be used. ${problems.slice(0, 3).join(' ')} You can go on with your own answers.`,
  });
}
