import { createKeys } from './keys.ts';

/** The write key of a Segment source. */
export const writeKey = createKeys('group-setup-wizard:write-key');

writeKey.restore();
