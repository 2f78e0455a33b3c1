import type { Page } from 'playwright-core';

/** One picture: its name, and how to get there from an empty profile. */
export interface Scene {
  name: string;
  arrange: (page: Page) => Promise<void>;
}
