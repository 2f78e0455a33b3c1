import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** Compiles once for each file of arguments, and no more after one that fails: starting the compiler takes seconds. */
public class Compilations {
  public static void main(String[] args) {
    for (String file : args) {
      if (new K2JVMCompiler().exec(System.err, file) != ExitCode.OK) {
        System.exit(1);
      }
    }
  }
}
