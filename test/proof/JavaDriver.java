import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles and runs the Java files it is told of, each as a program of its own, and tells how each ended. Arguments, where
 * there are any: the class path, the port to which all TLS connections are led, the certificate that is trusted there, and
 * `shared` for libraries without a state of their own, whose classes are then loaded once.
 */
public class JavaDriver {
  /** A JSON string, as JSON.stringify writes keys and paths: no escapes but those of quotes and backslashes. */
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

  /** Compiles one file after the other, and reads the classes of the JDK once, as JShell's compiler does. */
  private static final JavacTaskPool COMPILER = new JavacTaskPool(1);

  private static String classPath = "";
  private static ClassLoader shared;

  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      classPath = args[0];
      Leading.install(Integer.parseInt(args[1]), Path.of(args[2]));
      System.setSecurityManager(new NoExit());
      shared = args.length > 3 ? new URLClassLoader(libraries()) : null;
    }
    PrintStream answers = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    Map<String, String> environment = environment();
    StandardJavaFileManager files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    Scanner jobs = new Scanner(System.in);
    while (jobs.hasNextLine()) {
      // {"path":"/tmp/1/Event.java","apiKey":"abc"}
      List<String> job = strings(jobs.nextLine());
      environment.put("AMPLITUDE_API_KEY", job.get(3));
      environment.put("SEGMENT_WRITE_KEY", job.get(3));
      String error;
      try {
        error = run(files, Path.of(job.get(1)));
      } catch (InvocationTargetException thrown) {
        boolean isEnd = thrown.getCause() instanceof Exit exit && exit.status == 0;
        error = isEnd ? "" : traceOf(thrown.getCause());
      } catch (Throwable thrown) {
        error = traceOf(thrown);
      }
      answers.println(json(error));
      answers.flush();
    }
  }

  private static List<String> strings(String json) {
    return STRING.matcher(json).results().map(JavaDriver::text).toList();
  }

  private static String text(MatchResult found) {
    return found.group(1).replaceAll("\\\\(.)", "$1");
  }

  private static String json(String text) {
    StringBuilder written = new StringBuilder("\"");
    text.chars().forEach(unit -> written.append(String.format("\\u%04x", unit)));
    return written.append('"').toString();
  }

  /** The map behind System.getenv, which can be written to. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> environment() throws ReflectiveOperationException {
    Map<String, String> shown = System.getenv();
    Field behind = shown.getClass().getDeclaredField("m");
    behind.setAccessible(true);
    return (Map<String, String>) behind.get(shown);
  }

  /** Compiles a file and runs its class in a class loader of its own. */
  private static String run(StandardJavaFileManager files, Path file) throws Exception {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Path folder = file.getParent();
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
    List<String> options = List.of("-encoding", "UTF-8", "-proc:none", "-Xlint:all,-path", "-Werror", "-cp", classPath);
    Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file);
    if (!COMPILER.getTask(null, files, said, options, null, units, JavacTask::call)) {
      return "It does not compile: " + said.getDiagnostics();
    }
    String name = file.getFileName().toString().replaceFirst("\\.java$", "");
    try (URLClassLoader own = shared == null ? new URLClassLoader(libraries()) : null;
        URLClassLoader loader =
            new URLClassLoader(new URL[] {folder.toUri().toURL()}, own == null ? shared : own)) {
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
    return "";
  }

  private static URL[] libraries() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String jar : classPath.split(File.pathSeparator)) {
      if (!jar.isEmpty()) {
        urls.add(Path.of(jar).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static String traceOf(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** What a program's System.exit comes to. */
  private static final class Exit extends SecurityException {
    final int status;

    Exit(int status) {
      super("System.exit(" + status + ")");
      this.status = status;
    }
  }

  private static final class NoExit extends SecurityManager {
    @Override
    public void checkExit(int status) {
      throw new Exit(status);
    }

    @Override
    public void checkPermission(Permission permission) {}
  }
}
