import { VERSION } from '../../src/sources/segment/csharp.ts';
import { recordedDotnet } from './recorded-dotnet.ts';

/** Records what Segment.Analytics.CSharp would post. */
export const start = recordedDotnet({
  package: 'Segment.Analytics.CSharp',
  version: VERSION,
  recorder: 'SegmentCSharp.cs',
});
