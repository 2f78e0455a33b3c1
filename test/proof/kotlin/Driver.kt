import android.app.Application
import java.io.OutputStream
import java.io.PrintStream
import java.nio.file.Path

/** What an app does after its start, where it does not do all of it then. */
private val LATER = listOf("onSignedIn", "trackEvent")

/** Runs the apps it is told of, and tells how each ended. Arguments: the port to lead to, and the certificate there. */
fun main(args: Array<String>) {
    Leading.install(args[0].toInt(), Path.of(args[1]))
    val answers = System.out
    System.setOut(PrintStream(OutputStream.nullOutputStream()))
    while (true) {
        // {"path":"program1.App","apiKey":"abc"}
        val name = (readLine() ?: break).substringAfter("\"path\":\"").substringBefore('"')
        val error =
            try {
                val app = Class.forName(name).getDeclaredConstructor().newInstance() as Application
                app.onCreate()
                app.javaClass.declaredMethods.filter { it.name in LATER }.forEach { it.invoke(app) }
                ""
            } catch (thrown: Throwable) {
                thrown.stackTraceToString()
            }
        answers.println(error.map { "\\u%04x".format(it.code) }.joinToString("", "\"", "\""))
        answers.flush()
    }
}
