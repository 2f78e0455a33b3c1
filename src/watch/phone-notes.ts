import { type Platform, platformsOf, type Sender } from './app-platforms.ts';

/** A remark on how a device or a library reaches the sandbox; `code` is what to write where. */
export interface PhoneNote {
  what: string;
  code?: string;
}

/** What is said of those that speak TLS whatever the address says. */
const TLS_ONLY: Record<string, string> = {
  'sdk java': 'The Java SDK casts every connection to TLS: an address with http:// fails, and its events are lost.',
  'segment ruby': 'analytics-ruby always speaks TLS.',
  'segment php': 'analytics-php puts https:// before its host.',
  'segment flutter': 'The Flutter library puts https:// before its host.',
  'segment kotlin': 'analytics-kotlin puts https:// before its host.',
  'segment swift': 'analytics-swift puts https:// before its host.',
  'segment csharp': 'Analytics-CSharp puts https:// before its host.',
};

const DEVICE: PhoneNote = {
  what:
    'A phone cannot reach 127.0.0.1 of your machine. Start the server with HOST=0.0.0.0, and write the address that ' +
    'your machine has in the network instead of 127.0.0.1. Anyone in that network can then reach the sandbox.',
  code: 'HOST=0.0.0.0 npm start',
};

const BY_PLATFORM: Record<Platform, readonly PhoneNote[]> = {
  android: [
    { what: 'In the Android emulator, your machine is 10.0.2.2. HOST=0.0.0.0 is not needed there.' },
    {
      what:
        'Android refuses http:// unless the manifest of the debug build allows it: on <application> in ' +
        'app/src/debug/AndroidManifest.xml.',
      code: 'android:usesCleartextTraffic="true"',
    },
  ],
  ios: [
    { what: 'In the iOS simulator, 127.0.0.1 is your machine. HOST=0.0.0.0 is not needed there.' },
    {
      what: 'iOS refuses http:// unless Info.plist allows it for addresses of the local network, in debug builds only.',
      code: '<key>NSAppTransportSecurity</key>\n<dict>\n  <key>NSAllowsLocalNetworking</key>\n  <true/>\n</dict>',
    },
  ],
};

function tlsNote(why: string): PhoneNote {
  return {
    what:
      `${why} Start the server with HTTPS_PORT, write its https:// address into the code, and have the app trust the ` +
      'certificate whose file it prints.',
    code: 'HTTPS_PORT=4443 npm start',
  };
}

/** What to mind so that the app of a target reaches the sandbox; nothing where the address alone does. */
export function phoneNotes(sender: Sender): PhoneNote[] {
  const platforms = platformsOf(sender);
  const tls = TLS_ONLY[`${sender.source} ${sender.target}`];
  return [
    ...(platforms.length > 0 ? [DEVICE] : []),
    ...platforms.flatMap((platform) => BY_PLATFORM[platform]),
    ...(tls === undefined ? [] : [tlsNote(tls)]),
  ];
}
