/**
 * Goes to the sandbox in place of the user's key. The sandbox keeps and shows what it receives, and is to know no key.
 */
export const SANDBOX_KEY = 'sandbox0sandbox0sandbox0sandbox0';
