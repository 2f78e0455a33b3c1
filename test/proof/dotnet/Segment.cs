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

    public class Properties : Dict
    {
    }

    public class Context : Dict
    {
        public Context()
        {
            Add("library", new Dict { { "name", "Analytics.NET" }, { "version", "3.8.1" } });
        }

        public new Context Add(string key, object val)
        {
            base.Add(key, val);
            return this;
        }
    }

    public class Options
    {
        public string AnonymousId { get; private set; }
        public Dict Integrations { get; private set; }
        public Context Context { get; private set; }

        public Options()
        {
            Integrations = new Dict();
            Context = new Context();
        }

        public Options SetContext(Context context)
        {
            Context = context;
            return this;
        }

        public Options SetIntegration(string integration, bool enabled)
        {
            Integrations.Add(integration, enabled);
            return this;
        }

        public Options SetIntegration(string integration, Dict value)
        {
            Integrations.Add(integration, value);
            return this;
        }

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
            if (string.IsNullOrEmpty(groupId))
                throw new InvalidOperationException("Please supply a valid groupId to call #Group.");
            Put("Group", userId, new Dict { { "type", "group" }, { "groupId", groupId }, { "traits", traits } }, options);
        }

        public void Track(string userId, string eventName)
        {
            Track(userId, eventName, null, null);
        }

        public void Track(string userId, string eventName, IDictionary<string, object> properties)
        {
            Track(userId, eventName, properties, null);
        }

        public void Track(string userId, string eventName, Options options)
        {
            Track(userId, eventName, null, options);
        }

        public void Track(string userId, string eventName, IDictionary<string, object> properties, Options options)
        {
            if (string.IsNullOrEmpty(eventName))
                throw new InvalidOperationException("Please supply a valid event to call #Track.");
            Put("Track", userId, new Dict { { "type", "track" }, { "event", eventName }, { "properties", properties } }, options);
        }

        private void Put(string method, string userId, Dict message, Options options)
        {
            options = options ?? new Options();
            if (string.IsNullOrEmpty(userId) && string.IsNullOrEmpty(options.AnonymousId))
                throw new InvalidOperationException("Please supply a valid userId or anonymousId to call #" + method + ".");
            if (userId != null) message.Add("userId", userId);
            if (options.AnonymousId != null) message.Add("anonymousId", options.AnonymousId);
            message.Add("context", options.Context);
            message.Add("integrations", options.Integrations);
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
            // Mono's "R" loses digits of the smallest numbers.
            if (value is double) return ((double)value).ToString("G17", CultureInfo.InvariantCulture);
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
