package com.amplitude.android

import android.content.Context
import com.amplitude.core.ServerZone
import kotlinx.coroutines.runBlocking
import java.util.UUID

/** The SDK's core with Android's arguments. Each app has an instance, and a device ID, of its own. */
class Configuration(
    apiKey: String,
    val context: Context,
    serverZone: ServerZone = ServerZone.US,
    serverUrl: String? = null,
    minIdLength: Int? = null,
    deviceId: String? = null,
) : com.amplitude.core.Configuration(
        apiKey = apiKey,
        instanceName = UUID.randomUUID().toString(),
        serverZone = serverZone,
        serverUrl = serverUrl,
        minIdLength = minIdLength,
        deviceId = deviceId ?: UUID.randomUUID().toString(),
        enableDiagnostics = false,
    )

/** The SDK's core. What is called before it is built waits on Android, and is lost on the JVM. */
class Amplitude(configuration: Configuration) : com.amplitude.core.Amplitude(configuration) {
    init {
        runBlocking { isBuilt.await() }
        configuration.deviceId?.let { setDeviceId(it) }
    }
}
