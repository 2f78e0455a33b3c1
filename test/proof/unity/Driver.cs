using System;
using System.Linq;
using System.Reflection;

/// <summary>Wakes each script of this assembly, as Unity does, and prints its namespace before.</summary>
public static class Driver
{
    public static void Main()
    {
        foreach (var script in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.Name == "AmplitudeGroups"))
        {
            Console.WriteLine(script.Namespace);
            var awake = script.GetMethod("Awake", BindingFlags.Instance | BindingFlags.NonPublic);
            awake.Invoke(Activator.CreateInstance(script), null);
        }
    }
}
