// As much of UIKit's interface as the delegate of an app needs, by Apple's documentation.

@import Foundation;

@interface UIResponder : NSObject
@end

@interface UIApplication : UIResponder
@end

@protocol UIApplicationDelegate <NSObject>
@optional
- (BOOL)application:(nonnull UIApplication *)application
    didFinishLaunchingWithOptions:(nullable NSDictionary *)launchOptions;
@end
