const items = new Map<string, string>();

/** Storage in memory. */
const storage = {
  getItem: async (name: string) => items.get(name) ?? null,
  setItem: async (name: string, value: string) => {
    items.set(name, value);
  },
  removeItem: async (name: string) => {
    items.delete(name);
  },
};

export { storage as default };
