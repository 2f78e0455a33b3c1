// Chromium has `crypto.getRandomValues`, which this module adds to React Native.
export {};
