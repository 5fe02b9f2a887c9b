using System.Globalization;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Kafka.Statistics;

/// <summary>A broker's <c>host:port</c> as attributes.</summary>
internal static class BrokerAddress
{
    /// <summary>Host and port; none where the address is not known.</summary>
    public static KeyValuePair<string, object?>[] Tags(string nodename)
    {
        var colon = nodename.LastIndexOf(':');
        return colon > 0 && int.TryParse(nodename.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? [new(MessagingAttributes.ServerAddress, nodename[..colon].Trim('[', ']')), new(MessagingAttributes.ServerPort, port)]
            : [];
    }
}
