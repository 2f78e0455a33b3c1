import { createKeys } from './keys.ts';

/** The API key of an Amplitude project. */
export const apiKey = createKeys('group-setup-wizard:api-key');
