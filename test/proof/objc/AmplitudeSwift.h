// As much of AmplitudeSwift's interface as the snippets need, declared by hand from its Objective-C names. The instance
// variables are the recorder's.

@import Foundation;
@import AmplitudeCore;

#pragma clang assume_nonnull begin

@interface AMPConfiguration : NSObject {
    NSString *_apiKey;
    NSInteger _minIdLength;
    AMPServerZone _serverZone;
    NSString *_serverUrl;
}
+ (AMPConfiguration *)initWithApiKey:(NSString *)apiKey;
@property (nonatomic, readonly) NSString *apiKey;
@property (nonatomic) NSInteger minIdLength;
@property (nonatomic) AMPServerZone serverZone;
@property (nonatomic, copy, nullable) NSString *serverUrl;
@end

@interface AMPProperties : NSObject {
@public
    NSNumber *_number;
}
- (AMPProperties *)set:(NSString *)key value:(id)value;
@end

@interface AMPBaseEvent : NSObject {
    AMPProperties *_groups;
}
+ (AMPBaseEvent *)initWithEventType:(NSString *)eventType;
+ (AMPBaseEvent *)initWithEventType:(NSString *)eventType
                    eventProperties:(nullable NSDictionary<NSString *, id> *)eventProperties;
@property (nonatomic, readonly) AMPProperties *groups;
@end

@interface AMPIdentify : NSObject {
@public
    NSNumber *_number;
}
- (AMPIdentify *)set:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)setOnce:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)prepend:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)append:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)postInsert:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)preInsert:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)remove:(NSString *)property value:(nullable id)value;
- (AMPIdentify *)add:(NSString *)property valueInt:(NSInteger)value;
- (AMPIdentify *)add:(NSString *)property valueInt64:(long long)value;
- (AMPIdentify *)add:(NSString *)property valueDouble:(double)value;
- (AMPIdentify *)unset:(NSString *)property;
- (AMPIdentify *)clearAll;
@end

@interface Amplitude : NSObject
+ (Amplitude *)initWithConfiguration:(AMPConfiguration *)configuration;
- (Amplitude *)setUserId:(nullable NSString *)userId;
- (Amplitude *)setDeviceId:(nullable NSString *)deviceId;
- (Amplitude *)setGroup:(NSString *)groupType groupName:(NSString *)groupName;
- (Amplitude *)setGroup:(NSString *)groupType groupNames:(NSArray<NSString *> *)groupNames;
- (Amplitude *)track:(AMPBaseEvent *)event;
- (Amplitude *)groupIdentify:(NSString *)groupType groupName:(NSString *)groupName identify:(AMPIdentify *)identify;
@end

#pragma clang assume_nonnull end
