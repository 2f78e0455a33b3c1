using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Web;

namespace Segment.Model
{
    public class Dict : Dictionary<string, object>
    {
    }

    public class Traits : Dict
    {
    }

    public class Options
    {
        public string AnonymousId { get; private set; }

        public Options SetAnonymousId(string anonymousId)
        {
            AnonymousId = anonymousId;
            return this;
        }
    }
}

namespace Segment
{
    using Segment.Model;

    public class Config
    {
        internal string Host = "https://api.segment.io";

        public Config SetHost(string host)
        {
            Host = host;
            return this;
        }
    }

    /// <summary>Stands for the client of Analytics.NET 3.8.1: checks what that checks, and prints what that would post.</summary>
    public class Client
    {
        private readonly string writeKey;
        private readonly Config config;
        private readonly List<string> queue = new List<string>();

        internal Client(string writeKey, Config config)
        {
            this.writeKey = writeKey;
            this.config = config;
        }

        public void Group(string userId, string groupId, IDictionary<string, object> traits)
        {
            Group(userId, groupId, traits, null);
        }

        public void Group(string userId, string groupId, IDictionary<string, object> traits, Options options)
        {
            var anonymousId = options == null ? null : options.AnonymousId;
            if (string.IsNullOrEmpty(userId) && string.IsNullOrEmpty(anonymousId))
                throw new InvalidOperationException("Please supply a valid userId or anonymousId to call #Group.");
            if (string.IsNullOrEmpty(groupId))
                throw new InvalidOperationException("Please supply a valid groupId to call #Group.");
            var message = new Dict { { "type", "group" }, { "groupId", groupId }, { "traits", traits } };
            if (userId != null) message.Add("userId", userId);
            if (anonymousId != null) message.Add("anonymousId", anonymousId);
            queue.Add(Json(message));
        }

        public void Flush()
        {
            Console.WriteLine("{\"url\":" + Json(config.Host + "/v1/import") + ",\"writeKey\":" + Json(writeKey)
                + ",\"batch\":[" + string.Join(",", queue) + "]}");
            queue.Clear();
        }

        private static string Json(object value)
        {
            if (value == null) return "null";
            if (value is string) return HttpUtility.JavaScriptStringEncode((string)value, true);
            if (value is bool) return (bool)value ? "true" : "false";
            var members = value as IDictionary<string, object>;
            if (members != null) return "{" + string.Join(",", members.Select(one => Json(one.Key) + ":" + Json(one.Value))) + "}";
            var items = value as IEnumerable;
            if (items != null) return "[" + string.Join(",", items.Cast<object>().Select(Json)) + "]";
            if (value is double) return ((double)value).ToString("R", CultureInfo.InvariantCulture);
            return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
    }

    public class Analytics
    {
        public static Client Client { get; private set; }

        public static void Initialize(string writeKey)
        {
            Initialize(writeKey, new Config());
        }

        public static void Initialize(string writeKey, Config config)
        {
            if (Client == null) Client = new Client(writeKey, config);
        }

        public static void Dispose()
        {
            Client = null;
        }
    }
}
