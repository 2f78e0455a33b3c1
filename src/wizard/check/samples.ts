/** Something to try: what it is, and a text with a mistake in it. */
export interface Sample {
  title: string;
  text: string;
}

const CURL = `curl -X POST '<https://api2.eu.amplitude.com/groupidentify>' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "api_key": "YOUR_API_KEY",
    "identification": [
      {
        "group_type": "org_id",
        "group_value": "15",
        "group_properties": { "$set": { "plan": "pro" }, "name": "Acme Corp", "renewal": "12/31/2026" }
      }
    ]
  }'`;

const EVENTS = JSON.stringify(
  {
    api_key: 'YOUR_API_KEY',
    Events: [
      {
        user_id: 'user@example.com',
        event_type: 'Report Created',
        groups: { org_id: 15, 'Org ID': ['Acme Corp'] },
        group_properties: { seats: 3 },
      },
    ],
  },
  null,
  2,
);

const FORM =
  'api_key=YOUR_API_KEY&identification=[{"user_id":"ann+test@example.com","groups":{"org_id":"15","sport":["tennis",null]}}]';

const SEGMENT = `analytics.group('user@example.com', {
  group_type: 'company', // the kind of thing
  name: 'Acme Corp',
  address: { city: 'Berlin' },
});`;

const SDK_EVENT = JSON.stringify(
  {
    user_id: 'user@example.com',
    event_type: '$identify',
    user_properties: { $set: { org_id: '15' } },
    library: 'amplitude-go/1.1.0',
  },
  null,
  2,
);

const ROWS = [
  { event_type: 'Report Created', user_id: 'user-001', groups: { org_id: ['15'] } },
  { event_type: 'Report Created', user_id: 'user-002', groups: { orgId: ['15'] } },
  { event_type: 'Report Created', user_id: 'user-003', groups: {} },
  { event_type: 'Report Shared', user_id: 'user-001', groups: { org_id: ['Acme Corp'] } },
]
  .map((row, index) => JSON.stringify({ ...row, uuid: `0000-${index}`, server_upload_time: '2026-03-01 10:00:00.000' }))
  .join('\n');

/** Texts to try, one for each kind that people have at hand. */
export const SAMPLES: readonly Sample[] = [
  { title: 'cURL command', text: CURL },
  { title: 'Events body', text: EVENTS },
  { title: 'Form body', text: FORM },
  { title: 'Segment call', text: SEGMENT },
  { title: 'SDK event', text: SDK_EVENT },
  { title: 'Export rows', text: ROWS },
];
