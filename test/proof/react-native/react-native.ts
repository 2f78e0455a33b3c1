/** An app that is in the foreground. */
export const AppState = { currentState: 'active', addEventListener: () => ({ remove: () => undefined }) };

/** No native module: the SDK goes without what it would tell of the phone. */
export const NativeModules = {};

/** The phone's system. */
export const Platform = { OS: 'ios' };

/** Events of native modules, of which there are none. */
export class NativeEventEmitter {
  addListener = () => ({ remove: () => undefined });
}
