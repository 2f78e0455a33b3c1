const FIRST = { type: 'org_id', value: '15' };
const OTHERS = [
  { type: 'team_id', value: 'team-7' },
  { type: 'plan', value: 'pro' },
  { type: 'region', value: 'emea' },
  { type: 'store_id', value: '2041' },
];

/** What the empty fields of a group type show, another for each. */
export function exampleOf(index: number): { type: string; value: string } {
  return OTHERS[index - 1] ?? FIRST;
}
