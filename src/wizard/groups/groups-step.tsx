import { type FormEvent, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { Capability } from '../../sources/capability.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { drawnAnswers, getAnswers, setAnswers, settleAnswers, useGeneration } from '../answers-store.ts';
import { queryOf } from '../choices-in-url.ts';
import { type Chosen, chosenIn, membershipOf } from '../chosen.ts';
import { MissingNotice } from '../missing-notice.tsx';
import { navigate } from '../navigation.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCapability } from '../use-capability.ts';
import { EventFields, loadEventForm } from './event-fields.tsx';
import { FormErrors } from './form-errors.tsx';
import { GroupTypes } from './group-types.tsx';
import { useGroupsForm } from './groups-form.ts';
import { MembershipChoice } from './membership-choice.tsx';
import { RegionChoice } from './region-choice.tsx';
import { SegmentFields } from './segment-fields.tsx';
import { GROUPS_FORM } from './submit.ts';
import { UserFields } from './user-fields.tsx';
import { whereIn } from './where-in.ts';
import './groups.css';

function GroupsForm({ chosen, capability }: { chosen: Chosen; capability: Capability }) {
  const { form, problems } = useGroupsForm(chosen);
  const [attempt, setAttempt] = useState(0);
  const joins = chosen.memberships.length > 0;
  const placed = problems.map((problem) => ({ ...problem, where: whereIn(form.getValues(), problem.field) }));

  const submit = form.handleSubmit(
    (values) => {
      setAnswers(structuredClone(values));
      navigate(`/code${queryOf(getAnswers())}`);
    },
    () => setAttempt((before) => before + 1),
  );
  function onSubmit(event: FormEvent) {
    settleAnswers();
    return submit(event);
  }
  return (
    <FormProvider {...form}>
      <FormErrors>
        <form id={GROUPS_FORM} onSubmit={onSubmit} noValidate />
        <ErrorSummary problems={placed} attempt={attempt} />
        <StepFrame
          id="groups"
          heading={joins ? 'Which groups do your users belong to?' : 'Which groups do you want to describe?'}
          lede={
            <>
              A group type is the kind of account you report on, such as <code>org_id</code>. Its values are the
              accounts themselves.
            </>
          }
          failed={problems.length > 0}
          next={
            <button type="submit" form={GROUPS_FORM} className="btn primary">
              Continue to code
            </button>
          }
        >
          <RegionChoice />
          <UserFields joins={joins} />
          <MembershipChoice capability={capability} />
          <GroupTypes capability={capability} />
          <EventFields memberships={chosen.memberships} />
          {chosen.source.id === 'segment' ? <SegmentFields /> : null}
          <MissingNotice />
        </StepFrame>
      </FormErrors>
    </FormProvider>
  );
}

function ChosenGroups() {
  const [chosen] = useState(() => {
    const answers = drawnAnswers();
    const now = chosenIn(answers);
    // Side by side with the source's code, so that the form comes whole.
    if (membershipOf(answers, now) === 'event') loadEventForm();
    return now;
  });
  const capability = useCapability(chosen);
  return chosen && capability ? (
    <GroupsForm chosen={chosen} capability={capability} />
  ) : (
    <p className="muted">Loading…</p>
  );
}

/** Second step: region, user, groups and what is known about them. */
export function GroupsStep() {
  return <ChosenGroups key={useGeneration()} />;
}
