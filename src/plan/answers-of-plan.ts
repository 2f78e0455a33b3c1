import { type Answers, emptyAnswers, emptyGroupType, type GroupAnswer, type GroupTypeAnswer } from './answers.ts';
import type { GroupDescription, Plan } from './plan.ts';
import { typedValue } from './typed-value.ts';

function groupAnswer(value: string, member: boolean, description: GroupDescription | undefined): GroupAnswer {
  return {
    value,
    member,
    operations: (description?.operations ?? []).map(({ operation, property, value: to }) => ({
      operation,
      property: operation === '$clearAll' ? '' : property,
      ...(operation === '$unset' || operation === '$clearAll' ? { kind: 'text', value: '' } : typedValue(to)),
    })),
  };
}

function groupTypes(plan: Plan): GroupTypeAnswer[] {
  const types = new Set([...plan.groups, ...plan.groupProperties].map(({ type }) => type));
  return [...types].map((type) => {
    const members = plan.groups.find((group) => group.type === type)?.values ?? [];
    const described = plan.groupProperties.filter((description) => description.type === type);
    const others = described.filter(({ value }) => !members.includes(value));
    return {
      type,
      values: [
        ...members.map((value) =>
          groupAnswer(
            value,
            true,
            described.find((description) => description.value === value),
          ),
        ),
        ...others.map((description) =>
          // A plan that joins nobody says nothing against joining later, with another source.
          groupAnswer(description.value, plan.groups.length === 0, description),
        ),
      ],
    };
  });
}

/** The answers that lead to a plan: for importing a file, and for opening a link. */
export function answersOfPlan(plan: Plan): Answers {
  const groups = groupTypes(plan);
  const empty = emptyAnswers('');
  return {
    ...empty,
    source: plan.source,
    targets: { [plan.source]: plan.target },
    region: plan.region,
    endpoint: plan.endpoint ?? 'httpapi',
    userId: plan.user.userId ?? '',
    deviceId: plan.user.deviceId ?? '',
    minIdLength: plan.minIdLength ?? 0,
    membership: plan.membership,
    groups: groups.length > 0 ? groups : [emptyGroupType()],
    event: {
      type: plan.event?.type ?? '',
      properties: Object.entries(plan.event?.properties ?? {}).map(([property, value]) => ({
        property,
        ...typedValue(value),
      })),
    },
    segment: plan.segment ?? empty.segment,
  };
}
