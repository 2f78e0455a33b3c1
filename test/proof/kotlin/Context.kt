package android.content

/** As much of Android as code that sets up the SDK touches. */
open class Context
