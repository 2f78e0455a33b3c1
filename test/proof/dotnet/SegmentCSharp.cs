using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Web;

namespace Segment.Serialization
{
    /// <summary>JSON as Serialization.NET 1.5.0 takes it: texts, numbers and booleans become elements by themselves.</summary>
    public abstract class JsonElement
    {
        public static implicit operator JsonElement(string value) => new Scalar(HttpUtility.JavaScriptStringEncode(value, true));

        public static implicit operator JsonElement(bool value) => new Scalar(value ? "true" : "false");

        public static implicit operator JsonElement(int value) => new Scalar(Convert.ToString(value, CultureInfo.InvariantCulture));

        public static implicit operator JsonElement(long value) => new Scalar(Convert.ToString(value, CultureInfo.InvariantCulture));

        // Mono's "R" loses digits of the smallest numbers.
        public static implicit operator JsonElement(double value) => new Scalar(value.ToString("G17", CultureInfo.InvariantCulture));

        internal abstract string Json { get; }

        private class Scalar : JsonElement
        {
            private readonly string json;

            internal Scalar(string json)
            {
                this.json = json;
            }

            internal override string Json { get { return json; } }
        }
    }

    public class JsonArray : JsonElement, IEnumerable
    {
        private readonly List<JsonElement> items = new List<JsonElement>();

        public void Add(JsonElement item) => items.Add(item);

        IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

        internal override string Json { get { return "[" + string.Join(",", items.Select(item => item.Json)) + "]"; } }
    }

    public class JsonObject : JsonElement, IEnumerable
    {
        private readonly Dictionary<string, JsonElement> members = new Dictionary<string, JsonElement>();

        public JsonElement this[string key]
        {
            get => members[key];
            set => members[key] = value;
        }

        IEnumerator IEnumerable.GetEnumerator() => members.GetEnumerator();

        internal override string Json
        {
            get
            {
                var all = members.Select(one => HttpUtility.JavaScriptStringEncode(one.Key, true) + ":" + one.Value.Json);
                return "{" + string.Join(",", all) + "}";
            }
        }
    }
}

namespace Segment.Analytics
{
    using Segment.Serialization;

    public abstract class RawEvent
    {
        public virtual string AnonymousId { get; set; }
        public virtual string UserId { get; set; }
        public JsonObject Context { get; set; }
        public JsonObject Integrations { get; set; }
        internal JsonObject Own;
    }

    public sealed class TrackEvent : RawEvent
    {
        internal TrackEvent()
        {
        }
    }

    public sealed class GroupEvent : RawEvent
    {
        internal GroupEvent()
        {
        }
    }

    public class Configuration
    {
        internal readonly string WriteKey;
        internal readonly string ApiHost;

        public Configuration(string writeKey, int flushAt = 20, int flushInterval = 30, string apiHost = null, string cdnHost = null)
        {
            WriteKey = writeKey;
            ApiHost = apiHost ?? "api.segment.io/v1";
        }
    }

    /// <summary>
    /// Stands for the client of Analytics-CSharp 2.6.0: goes through a call as that does, and prints what that would post.
    /// The library posts from other threads, later on: here, once the program waits for a line.
    /// </summary>
    public class Analytics
    {
        private readonly Configuration configuration;
        private readonly string anonymousId = Guid.NewGuid().ToString();
        private readonly List<string> queue = new List<string>();

        public Analytics(Configuration configuration)
        {
            this.configuration = configuration;
            Console.SetIn(new Wait { Post = Post });
        }

        public virtual void Track(string name, JsonObject properties = null, Func<RawEvent, RawEvent> enrichment = null)
        {
            var own = new JsonObject { ["type"] = "track", ["event"] = name, ["properties"] = properties ?? new JsonObject() };
            Process(new TrackEvent { Own = own }, enrichment);
        }

        public virtual void Group(string groupId, JsonObject traits = null, Func<RawEvent, RawEvent> enrichment = null)
        {
            var own = new JsonObject { ["type"] = "group", ["groupId"] = groupId, ["traits"] = traits ?? new JsonObject() };
            Process(new GroupEvent { Own = own }, enrichment);
        }

        /// <summary>What the library knows itself stands there before the closure of a call is asked, and yields to it.</summary>
        private void Process(RawEvent call, Func<RawEvent, RawEvent> enrichment)
        {
            call.AnonymousId = anonymousId;
            call.Context = new JsonObject { ["library"] = new JsonObject { ["name"] = "Analytics-CSharp", ["version"] = "2.6.0" } };
            call.Integrations = new JsonObject();
            if (enrichment != null) call = enrichment(call);
            var message = call.Own;
            message["anonymousId"] = call.AnonymousId;
            if (call.UserId != null) message["userId"] = call.UserId;
            message["context"] = call.Context;
            message["integrations"] = call.Integrations;
            queue.Add(message.Json);
        }

        private void Post()
        {
            JsonElement url = "https://" + configuration.ApiHost + "/b";
            JsonElement key = configuration.WriteKey;
            Console.WriteLine("{\"url\":" + url.Json + ",\"writeKey\":" + key.Json + ",\"batch\":[" + string.Join(",", queue) + "]}");
            queue.Clear();
        }

        private class Wait : TextReader
        {
            internal Action Post;

            public override string ReadLine()
            {
                Post();
                return null;
            }
        }
    }
}
