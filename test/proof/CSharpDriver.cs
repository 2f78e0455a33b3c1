using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Web;

/// <summary>Runs the classes of an assembly it is told of, each as a program of its own, and tells how each ended.</summary>
public static class CSharpDriver
{
    public static void Main(string[] args)
    {
        var assembly = Assembly.LoadFrom(args[0]);
        for (var line = Console.ReadLine(); line != null; line = Console.ReadLine())
        {
            // {"path":"Program1.Identify","apiKey":"abc"}
            var strings = Regex.Matches(line, "\"((?:[^\"\\\\]|\\\\.)*)\"").Cast<Match>();
            var job = strings.Select(found => Regex.Replace(found.Groups[1].Value, "\\\\(.)", "$1")).ToList();
            Environment.SetEnvironmentVariable("AMPLITUDE_API_KEY", job[3]);
            var error = "";
            try
            {
                var ended = (Task)assembly.GetType(job[1], true).GetMethod("Main").Invoke(null, null);
                ended.GetAwaiter().GetResult();
            }
            catch (Exception thrown)
            {
                error = thrown.ToString();
            }
            Console.WriteLine(HttpUtility.JavaScriptStringEncode(error, true));
        }
    }
}
