using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Configuration;

namespace Streaming.Dashboard.Mcp;

/// <summary>Tells the protocol's library what this server is and has.</summary>
internal sealed class McpServerSetup(IOptions<DashboardOptions> options, ToolCallGuard guard, IServiceProvider services) : IConfigureOptions<McpServerOptions>
{
    private const string Instructions =
        "Shows a running application of services and its Kafka streams, as its dashboard does: resources with their state, console, logs, traces and metrics; "
        + "topics, messages, consumer groups, schemas, jobs and dead letters. Each answer is bounded; its leftOut says what it lacks and how to ask for that. "
        + "A failure names what was asked for and what there is. For why something does not work: list_resources, then list_console_logs or list_structured_logs; "
        + "for where records stay: list_consumer_groups, list_dead_letters, then list_messages.";

    public void Configure(McpServerOptions server)
    {
        server.ServerInfo = new() { Name = "streaming-dashboard", Title = "Streaming dashboard", Version = typeof(McpServerSetup).Assembly.GetName().Version!.ToString(3) };
        server.ServerInstructions = Instructions;
        server.ToolCollection = [.. ToolCatalog.Create(options.Value, services)];
        server.Filters.Request.CallToolFilters.Add(guard.Guard);
    }
}
