// AmplitudeSwift's interface, written so that it prints each call as a line of JSON: ["setGroup","org_id","15"].
// Objects stand there by their number; a dictionary as two lists, names and values, so that nothing in it gets lost.

#include <stdio.h>

@import Foundation;
@import AmplitudeCore;
@import AmplitudeSwift;

static void put(id value);

static void putText(NSConstantString *text) {
    putchar('"');
    for (unsigned int at = 0; at < text->length; at++) {
        unsigned char byte = (unsigned char)text->bytes[at];
        if (byte < 0x20 || byte == '"' || byte == '\\') printf("\\u%04x", byte);
        else putchar(byte);
    }
    putchar('"');
}

static void putNumber(NSNumber *number) {
    if (number->kind == 'c') printf("%s", number->whole ? "true" : "false");
    else if (number->kind == 'd') printf("%.17g", number->real);
    else printf("%lld", number->whole);
}

static void putList(NSUInteger count, const id *items) {
    putchar('[');
    for (NSUInteger at = 0; at < count; at++) {
        if (at > 0) putchar(',');
        put(items[at]);
    }
    putchar(']');
}

static void put(id value) {
    Class type = value == nil ? Nil : *(Class *)(void *)value;
    if (type == Nil) printf("null");
    else if (type == [NSConstantString class]) putText(value);
    else if (type == [NSNumber class]) putNumber(value);
    else if (type == [NSArray class]) putList(((NSArray *)value)->count, ((NSArray *)value)->objects);
    else {
        NSDictionary *dictionary = value;
        putchar('[');
        putList(dictionary->count, dictionary->keys);
        putchar(',');
        putList(dictionary->count, dictionary->objects);
        putchar(']');
    }
}

#define RECORD(...) \
    do { \
        const id parts[] = {__VA_ARGS__}; \
        putList(sizeof parts / sizeof *parts, parts); \
        putchar('\n'); \
    } while (0)

static NSNumber *nextNumber(void) {
    static long count = 0;
    return [NSNumber numberWithLong:++count];
}

@implementation AMPConfiguration
@synthesize apiKey = _apiKey, minIdLength = _minIdLength, serverZone = _serverZone, serverUrl = _serverUrl;
+ (AMPConfiguration *)initWithApiKey:(NSString *)apiKey {
    AMPConfiguration *configuration = [AMPConfiguration new];
    configuration->_apiKey = apiKey;
    return configuration;
}
@end

@implementation AMPProperties
- (AMPProperties *)set:(NSString *)key value:(id)value {
    RECORD(@"setGroupOfEvent", _number, key, value);
    return self;
}
@end

@implementation AMPBaseEvent
@synthesize groups = _groups;
+ (AMPBaseEvent *)initWithEventType:(NSString *)eventType {
    return [self initWithEventType:eventType eventProperties:nil];
}
+ (AMPBaseEvent *)initWithEventType:(NSString *)eventType eventProperties:(NSDictionary *)eventProperties {
    AMPBaseEvent *event = [AMPBaseEvent new];
    event->_groups = [AMPProperties new];
    event->_groups->_number = nextNumber();
    RECORD(@"event", event->_groups->_number, eventType, eventProperties);
    return event;
}
@end

#define CHANGE(name) \
    - (AMPIdentify *)name:(NSString *)property value:(id)value { \
        RECORD(@"change", _number, @"$" #name, property, value); \
        return self; \
    }

@implementation AMPIdentify
- (instancetype)init {
    _number = nextNumber();
    return self;
}
CHANGE(set)
CHANGE(setOnce)
CHANGE(prepend)
CHANGE(append)
CHANGE(postInsert)
CHANGE(preInsert)
CHANGE(remove)
- (AMPIdentify *)add:(NSString *)property valueInt:(NSInteger)value {
    RECORD(@"change", _number, @"$add", property, [NSNumber numberWithLong:value]);
    return self;
}
- (AMPIdentify *)add:(NSString *)property valueInt64:(long long)value {
    RECORD(@"change", _number, @"$add", property, [NSNumber numberWithLong:value]);
    return self;
}
- (AMPIdentify *)add:(NSString *)property valueDouble:(double)value {
    RECORD(@"change", _number, @"$add", property, [NSNumber numberWithDouble:value]);
    return self;
}
- (AMPIdentify *)unset:(NSString *)property {
    RECORD(@"change", _number, @"$unset", property, @"-");
    return self;
}
- (AMPIdentify *)clearAll {
    RECORD(@"change", _number, @"$clearAll", @"-", @"-");
    return self;
}
@end

@implementation Amplitude
+ (Amplitude *)initWithConfiguration:(AMPConfiguration *)configuration {
    NSString *zone = configuration.serverZone == AMPServerZoneEU ? @"eu" : @"us";
    NSNumber *minIdLength = [NSNumber numberWithLong:configuration.minIdLength];
    RECORD(@"init", configuration.apiKey, zone, configuration.serverUrl, minIdLength);
    return [Amplitude new];
}
- (Amplitude *)setUserId:(NSString *)userId {
    RECORD(@"setUserId", userId);
    return self;
}
- (Amplitude *)setDeviceId:(NSString *)deviceId {
    RECORD(@"setDeviceId", deviceId);
    return self;
}
- (Amplitude *)setGroup:(NSString *)groupType groupName:(NSString *)groupName {
    RECORD(@"setGroup", groupType, groupName);
    return self;
}
- (Amplitude *)setGroup:(NSString *)groupType groupNames:(NSArray<NSString *> *)groupNames {
    RECORD(@"setGroup", groupType, groupNames);
    return self;
}
- (Amplitude *)track:(AMPBaseEvent *)event {
    RECORD(@"track", event.groups->_number);
    return self;
}
- (Amplitude *)groupIdentify:(NSString *)groupType groupName:(NSString *)groupName identify:(AMPIdentify *)identify {
    RECORD(@"groupIdentify", groupType, groupName, identify->_number);
    return self;
}
@end
