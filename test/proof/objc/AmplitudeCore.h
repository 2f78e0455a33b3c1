// As much of AmplitudeCore's interface as the snippets need, declared by hand.

@import Foundation;

typedef enum AMPServerZone : NSInteger { AMPServerZoneUS = 0, AMPServerZoneEU = 1 } AMPServerZone;
