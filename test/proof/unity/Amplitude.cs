using System;
using System.Linq;

public enum AmplitudeServerZone
{
    US,
    EU
}

/// <summary>
/// The plugin's methods that the snippets call, declared by hand. Each prints its call as a line of JSON:
/// ["setGroup","org_id","15"].
/// </summary>
public class Amplitude
{
    private static readonly Amplitude instance = new Amplitude();

    public static Amplitude getInstance()
    {
        return instance;
    }

    public void init(string apiKey)
    {
        Record("init", apiKey);
    }

    public void init(string apiKey, string userId)
    {
        Record("init", apiKey, userId);
    }

    public void setDeviceId(string deviceId)
    {
        Record("setDeviceId", deviceId);
    }

    public void setServerUrl(string serverUrl)
    {
        Record("setServerUrl", serverUrl);
    }

    public void setServerZone(AmplitudeServerZone serverZone, bool updateServerUrl = true)
    {
        Record("setServerZone", serverZone.ToString());
    }

    public void setGroup(string groupType, string groupName)
    {
        Record("setGroup", groupType, groupName);
    }

    public void setGroup(string groupType, string[] groupName)
    {
        Record("setGroup", groupType, groupName);
    }

    private static string Escaped(char unit)
    {
        return unit < ' ' || unit > '~' || unit == '"' || unit == '\\' ? "\\u" + ((int)unit).ToString("x4") : unit.ToString();
    }

    private static string Json(object value)
    {
        var list = value as string[];
        return list == null
            ? "\"" + string.Concat(((string)value).Select(Escaped)) + "\""
            : "[" + string.Join(",", list.Select(Json)) + "]";
    }

    private static void Record(params object[] call)
    {
        Console.WriteLine("[" + string.Join(",", call.Select(Json)) + "]");
    }
}
