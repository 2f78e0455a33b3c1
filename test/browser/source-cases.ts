import type { Page } from 'playwright-core';
import type { GroupState } from '../../src/sandbox/state.ts';
import { addProperty, choose, groupType, nameGroup } from './drive.ts';

/** One way through the wizard, and what has to come of it. */
export interface SourceCase {
  title: string;
  source: string;
  /** Further choices of the first step: question and title of the card. */
  choices: [question: string, title: string][];
  /** Answers the second step. */
  answer: (page: Page) => Promise<void>;
  /** Pieces of the code shown. */
  code: string[];
  /** The lines of “What changes”. */
  changes: string[];
  /** Other words of the code step. */
  says: string[];
  /** What the sandbox knows of groups after all tests that are possible. */
  groups: GroupState[];
}

const USER = { userId: 'user@example.com' };
const ACME = [{ property: 'name', value: 'Acme Corp' }];

async function nameUser(page: Page): Promise<void> {
  await page.getByLabel('User ID').fill(USER.userId);
}

async function acme(page: Page): Promise<void> {
  await nameUser(page);
  await nameGroup(page, 'org_id', '15');
  await addProperty(groupType(page), 'name', 'Acme Corp');
}

async function reportCreated(page: Page): Promise<void> {
  await nameUser(page);
  await nameGroup(page, 'org_id', '007');
  await page.getByLabel('Event name').fill('Report Created');
}

const IN_ACME = 'user@example.com belongs to org_id 15, until overwritten';
const NAMED = 'org_id 15: name is set to Acme Corp';
const ACME_STATE: GroupState = { type: 'org_id', value: '15', properties: ACME, members: [USER], events: 1 };
const ONE_EVENT: GroupState = { type: 'org_id', value: '007', properties: [], members: [], events: 1 };

/** Each of the five sources, with the targets and destinations there are. */
export const CASES: readonly SourceCase[] = [
  {
    title: 'Browser SDK 2, user-level, with a property',
    source: 'SDK',
    choices: [['Which SDK?', 'Browser SDK 2']],
    answer: acme,
    code: ["amplitude.setGroup('org_id', '15')", "amplitude.groupIdentify('org_id', '15', "],
    changes: [IN_ACME, NAMED],
    says: ['npm install @amplitude/analytics-browser'],
    groups: [ACME_STATE],
  },
  {
    title: 'Node SDK, event-level',
    source: 'SDK',
    choices: [['Which SDK?', 'Node SDK']],
    answer: async (page) => {
      await choose(page, 'How long does membership last?', 'For one event');
      await reportCreated(page);
    },
    code: ['@amplitude/analytics-node', "'Report Created'", "'007'"],
    changes: ['The event Report Created counts for org_id 007'],
    says: ['npm install @amplitude/analytics-node'],
    groups: [ONE_EVENT],
  },
  {
    title: 'Identify API, with the second call for a property',
    source: 'Identify API',
    choices: [],
    answer: acme,
    code: ['https://api2.amplitude.com/identify', 'https://api2.amplitude.com/groupidentify'],
    changes: [IN_ACME, NAMED],
    says: ['Why there is a Group Identify call as well.'],
    groups: [ACME_STATE],
  },
  {
    title: 'HTTP API, in the EU',
    source: 'HTTP API',
    choices: [],
    answer: async (page) => {
      await choose(page, 'Where is your Amplitude project?', 'EU data residency');
      await reportCreated(page);
    },
    code: ['https://api.eu.amplitude.com/2/httpapi', '"groups"'],
    changes: ['The event Report Created counts for org_id 007'],
    says: [],
    groups: [ONE_EVENT],
  },
  {
    title: 'HTTP API, to Batch',
    source: 'HTTP API',
    choices: [['Which endpoint?', 'Batch']],
    answer: reportCreated,
    code: ['https://api2.amplitude.com/batch', '"groups"'],
    changes: ['The event Report Created counts for org_id 007'],
    says: [],
    groups: [ONE_EVENT],
  },
  {
    title: 'Segment, Actions, Analytics.js',
    source: 'Segment',
    choices: [
      ['Which Segment destination?', 'Amplitude (Actions)'],
      ['Which Segment library?', 'Analytics.js'],
    ],
    answer: acme,
    code: ['analytics.group(', 'group_type', 'org_id'],
    changes: [IN_ACME, NAMED],
    says: ['Group Identify User', '$.traits.group_type', '$.traits.group_value'],
    groups: [ACME_STATE],
  },
  {
    title: 'Segment, Classic, Node',
    source: 'Segment',
    choices: [
      ['Which Segment destination?', 'Amplitude (Classic)'],
      ['Which Segment library?', 'Node.js'],
    ],
    answer: acme,
    code: ['@segment/analytics-node', 'group_value'],
    // The cloud destination sends all traits on, the two that name the group among them.
    changes: [IN_ACME, NAMED, 'org_id 15: group_type is set to org_id', 'org_id 15: group_value is set to “15”'],
    says: ['Group Type Trait', 'Group Value Trait'],
    groups: [ACME_STATE],
  },
  {
    title: 'Group Identify, adding to a number',
    source: 'Group Identify',
    choices: [],
    answer: async (page) => {
      await nameGroup(page, 'org_id', '15');
      await addProperty(groupType(page), 'seats', '3', 'add');
    },
    code: ['https://api2.amplitude.com/groupidentify', '"$add"'],
    changes: ['org_id 15: seats grows by 3'],
    says: [],
    groups: [{ type: 'org_id', value: '15', properties: [{ property: 'seats', value: 3 }], members: [], events: 0 }],
  },
];
