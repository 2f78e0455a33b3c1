import type { Plan } from './plan.ts';
import { planGroups, planTypes } from './plan-groups.ts';
import { shortText } from './short-text.ts';

function userChecks({ user, source }: Plan, wanted: string): string[] {
  const id = user.userId ?? user.deviceId;
  if (id === undefined || source === 'group-identify')
    return [`Users > User Profiles: find a user of these groups and open a new event, view Raw: it shows ${wanted}.`];
  return [
    `Users > User Profiles: find ${shortText(id)}. Events appear within 10 seconds to 1 minute. Open one, view Raw: it shows ${wanted}.`,
  ];
}

/** What to look at in Amplitude, in order, to see that a plan was carried out. One sentence or two each. */
export function checksOf(plan: Plan): string[] {
  const types = planTypes(plan).map(({ type }) => shortText(type));
  const [group] = planGroups(plan);
  const properties = plan.groupProperties.length > 0;
  return [
    'The Accounts add-on is on for the organization. Without it, groups are accepted and nothing shows.',
    'Done in a test project first. A project has five group types for good, user-level membership can be overwritten but not removed, and only new data is affected.',
    `Data > Groups lists ${types.join(', ')}, in this spelling and no other.`,
    ...(properties ? ['Data > Properties > Group Properties lists every property of the plan.'] : []),
    'Sent in this order: group properties, then who belongs to the group, then an event of that user. Properties and groups show with the next event only.',
    'Data > Sources > Ingestion Debugger: the requests of the last 30 minutes are there, without errors.',
    ...userChecks(plan, properties ? 'groups and group_properties' : 'groups'),
    ...(group
      ? [`Users > Group Profiles: choose ${shortText(group.type)} and search for ${shortText(group.value)}.`]
      : []),
    `A chart’s Users menu (in the Segmentation module) lists ${types.join(', ')}; choose one to count groups.`,
  ];
}
