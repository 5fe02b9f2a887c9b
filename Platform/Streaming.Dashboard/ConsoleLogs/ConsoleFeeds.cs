using Microsoft.Extensions.Options;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>Makes the feeds of console pages; each open page has its own.</summary>
internal sealed class ConsoleFeeds(ResourceServiceChannel channel, IOptions<DashboardOptions> options, TimeProvider time)
{
    public ConsoleFeed Create(string resourceName) => new(channel, resourceName, options.Value.Console.MaxLines, time);
}
