import { VERSION } from '../../src/sources/segment/dotnet.ts';
import { recordedDotnet } from './recorded-dotnet.ts';

/** Records what Analytics.NET would post. */
export const start = recordedDotnet({ package: 'Analytics', version: VERSION, recorder: 'Segment.cs' });
