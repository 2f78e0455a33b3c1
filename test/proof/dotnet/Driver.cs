using System;
using System.Reflection;
using System.Text;

/// <summary>Runs each program of this assembly, and prints its namespace before. Keys stand in the arguments, in order.</summary>
public static class Driver
{
    public static void Main(string[] keys)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        for (var index = 0; index < keys.Length; index += 1)
        {
            Environment.SetEnvironmentVariable("SEGMENT_WRITE_KEY", keys[index]);
            Console.WriteLine("Program" + index);
            var program = Assembly.GetExecutingAssembly().GetType("Program" + index + ".Groups", true);
            program.GetMethod("Main").Invoke(null, null);
        }
    }
}
