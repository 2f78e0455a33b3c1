package android.app

import android.content.Context

/** As much of Android as code that sets up the SDK touches. */
open class Application : Context() {
    open fun onCreate() {}
}
