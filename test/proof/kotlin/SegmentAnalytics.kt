package com.segment.analytics.kotlin.android

import android.content.Context
import com.segment.analytics.kotlin.core.Analytics
import com.segment.analytics.kotlin.core.Configuration
import com.segment.analytics.kotlin.core.Telemetry
import com.segment.analytics.kotlin.core.platform.plugins.StartupQueue
import com.segment.analytics.kotlin.core.utilities.InMemoryStorageProvider
import java.util.Timer
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.concurrent.schedule

private val clock = Timer(true)

private const val SECOND = 1_000L

/** The library's core with Android's arguments. It forgets its user with its app, and thirty seconds are one. */
fun Analytics(
    writeKey: String,
    context: Context,
    configs: Configuration.() -> Unit = {},
): Analytics {
    Telemetry.enable = false
    val configuration =
        Configuration(writeKey = writeKey, application = context, storageProvider = InMemoryStorageProvider())
    configuration.configs()
    configuration.flushInterval = 1
    return Analytics(configuration).also(::goOn).also(::awaitStart)
}

/**
 * News of the library's state overtake each other on its threads, and one of its parts may stay behind. The next change
 * tells it again, which an app makes whenever it comes to the foreground: here, each second.
 */
private fun goOn(analytics: Analytics) {
    clock.schedule(SECOND, SECOND) { analytics.enabled = true }
}

/** Waits as long as a user takes to sign in, and no longer: until the library has loaded its settings. */
private fun awaitStart(analytics: Analytics) {
    val started = StartupQueue::class.java.getDeclaredField("started")
    started.isAccessible = true
    val queue = analytics.find(StartupQueue::class)
    while (!(started.get(queue) as AtomicBoolean).get()) Thread.sleep(SECOND / 200)
}
