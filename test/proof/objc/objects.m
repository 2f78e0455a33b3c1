// The few classes of Foundation and UIKit that the snippets need, on the bare Objective-C runtime. Nothing is ever freed.

#include <stdlib.h>
#include <string.h>

@import Foundation;
@import UIKit;

extern id class_createInstance(Class type, size_t extra);

static id *copied(const void *items, NSUInteger number) {
    id *copy = malloc((number + 1) * sizeof(id));
    memcpy(copy, items, number * sizeof(id));
    return copy;
}

@implementation NSObject
+ (Class)class {
    return self;
}
+ (instancetype)alloc {
    return class_createInstance(self, 0);
}
+ (instancetype)new {
    return [[self alloc] init];
}
- (instancetype)init {
    return self;
}
// The runtime calls these where a property is set.
- (id)retain {
    return self;
}
- (void)release {
}
- (id)copyWithZone:(void *)zone {
    return self;
}
@end

@implementation NSString
@end

@implementation NSConstantString
@end

@implementation NSNumber
+ (NSNumber *)numberWithLong:(long)value {
    NSNumber *number = [self new];
    number->kind = 'q';
    number->whole = value;
    return number;
}
+ (NSNumber *)numberWithInt:(int)value {
    return [self numberWithLong:value];
}
+ (NSNumber *)numberWithDouble:(double)value {
    NSNumber *number = [self new];
    number->kind = 'd';
    number->real = value;
    return number;
}
+ (NSNumber *)numberWithBool:(BOOL)value {
    NSNumber *number = [self numberWithLong:value];
    number->kind = 'c';
    return number;
}
@end

@implementation NSArray
+ (instancetype)arrayWithObjects:(const id[])items count:(NSUInteger)number {
    NSArray *array = [self new];
    array->count = number;
    array->objects = copied(items, number);
    return array;
}
@end

@implementation NSDictionary
+ (instancetype)dictionaryWithObjects:(const id[])items forKeys:(const id<NSCopying>[])names count:(NSUInteger)number {
    NSDictionary *dictionary = [self new];
    dictionary->count = number;
    dictionary->keys = copied(names, number);
    dictionary->objects = copied(items, number);
    return dictionary;
}
@end

static id heldAmplitude;

// This runtime knows no properties without @synthesize: the delegate's is here.
@implementation UIResponder
- (id)amplitude {
    return heldAmplitude;
}
- (void)setAmplitude:(id)amplitude {
    heldAmplitude = amplitude;
}
@end

@implementation UIApplication
@end
