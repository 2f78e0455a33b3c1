const PLACES: readonly [where: string, what: string][] = [
  ['Segment, Sources › Debugger', 'The call arrived, with the traits that you see here.'],
  ['Segment, the destination › Event Tester', 'What its settings and mappings make of one call, before any real one.'],
  ['Segment, the destination › Event Delivery', 'Amplitude’s answer. A refusal shows there, and nowhere in your app.'],
  ['Amplitude, Users › User Profiles', 'The user’s next event, opened as Raw: it shows groups and group_properties.'],
  [
    'Amplitude, Users › Group Profiles',
    'The group and its properties, once an event of a member has come after them. It needs the Accounts add-on.',
  ],
];

/** Where a real call can be followed, hop by hop, and what not to expect of it. */
export function WhereToLook() {
  return (
    <>
      <ul>
        {PLACES.map(([where, what]) => (
          <li key={where}>
            <b>{where}</b>: {what}
          </li>
        ))}
      </ul>
      <p className="hint">
        Nothing of this reaches back: events from before stay without groups. Segment’s Replay, on its Business tier,
        can send older calls again.
      </p>
    </>
  );
}
