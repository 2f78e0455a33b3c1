// As much of Foundation's interface as the snippets and the recorder need, by Apple's documentation.

#pragma clang assume_nonnull begin

typedef signed char BOOL;
#define YES __objc_yes
#define NO __objc_no
#define nil ((id)0)
#define Nil ((Class)0)
typedef long NSInteger;
typedef unsigned long NSUInteger;

@protocol NSObject
@end

@protocol NSCopying
@end

__attribute__((objc_root_class))
@interface NSObject <NSObject> {
@public
    Class isa;
}
+ (Class)class;
+ (instancetype)alloc;
+ (instancetype)new;
- (instancetype)init;
@end

@interface NSString : NSObject <NSCopying>
@end

// The compiler lays out a string object like this.
@interface NSConstantString : NSString {
@public
    const char *bytes;
    unsigned int length;
}
@end

@interface NSNumber : NSObject <NSCopying> {
@public
    char kind;
    long long whole;
    double real;
}
+ (NSNumber *)numberWithInt:(int)value;
+ (NSNumber *)numberWithLong:(long)value;
+ (NSNumber *)numberWithDouble:(double)value;
+ (NSNumber *)numberWithBool:(BOOL)value;
@end

@interface NSArray<__covariant ObjectType> : NSObject {
@public
    NSUInteger count;
    id __unsafe_unretained *objects;
}
+ (instancetype)arrayWithObjects:(const ObjectType _Nonnull [])items count:(NSUInteger)number;
@end

@interface NSDictionary<__covariant KeyType, __covariant ObjectType> : NSObject {
@public
    NSUInteger count;
    id __unsafe_unretained *keys;
    id __unsafe_unretained *objects;
}
+ (instancetype)dictionaryWithObjects:(const ObjectType _Nonnull [])items
                              forKeys:(const KeyType<NSCopying> _Nonnull [])names
                                count:(NSUInteger)number;
@end

#pragma clang assume_nonnull end
