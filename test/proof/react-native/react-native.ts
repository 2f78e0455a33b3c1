/** An app that is in the foreground. */
export const AppState = { currentState: 'active', addEventListener: () => ({ remove: () => undefined }) };

/** What Segment's module tells of a phone. */
const PHONE = {
  ...{ appName: 'Proof', appVersion: '1.0', buildNumber: '1', bundleId: 'test.proof' },
  ...{ deviceId: 'a-phone', deviceName: 'iPhone', deviceType: 'ios', manufacturer: 'Apple', model: 'iPhone17,1' },
  ...{ locale: 'en-US', networkType: 'wifi', osName: 'iOS', osVersion: '19.0', timezone: 'Europe/Vienna' },
  ...{ screenHeight: 852, screenWidth: 393 },
};

/** Segment's native module, and none of Amplitude's: that SDK goes without what it would tell of the phone. */
export const NativeModules = { AnalyticsReactNative: { getContextInfo: async () => PHONE } };

/** The phone's system. */
export const Platform = { OS: 'ios', select: <T>({ ios }: { ios: T }) => ios };

/** Events of native modules, of which there are none. */
export class NativeEventEmitter {
  addListener = () => ({ remove: () => undefined });
}
