using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.Hosting;
using Streaming.Dashboard.Mcp.Access;
using Streaming.Dashboard.Mcp.Connecting;

namespace Streaming.Dashboard.Mcp;

internal static class McpServiceExtensions
{
    private const string ToolCalls = "tool calls";

    // A call stays open until it has its answer; those that wait are not read.
    private const int MostAtOnce = 8;
    private const int MostWaiting = 64;
    private const int MostRequestBytes = 1024 * 1024;

    /// <summary>The MCP server: what the pages show, for assistants and other programs.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services)
    {
        services.AddSingleton<McpApiKey>();
        services.AddSingleton<McpConnection>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, McpAuthenticationHandler>(McpAuthenticationHandler.SchemeName, null);
        services.AddRateLimiter(limits => limits.AddConcurrencyLimiter(
            ToolCalls, concurrent => (concurrent.PermitLimit, concurrent.QueueLimit, concurrent.QueueProcessingOrder) = (MostAtOnce, MostWaiting, QueueProcessingOrder.OldestFirst)));
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        services.AddSingleton<ToolCallGuard>();
        services.AddSingleton<IConfigureOptions<McpServerOptions>, McpServerSetup>();
        ToolCatalog.AddTools(services);
        return services;
    }

    public static void MapMcpServer(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<DashboardOptions>>().Value;
        if (options.Mcp.Disabled)
            return;
        var server = endpoints.MapGroup(McpConnection.Path).WithMetadata(new ServedOn(options.HasMcpListener ? Listener.Mcp : Listener.Pages), new McpEndpoint(), new RequestSizeLimitAttribute(MostRequestBytes))
            .RequireAuthorization(new AuthorizationPolicyBuilder(McpAuthenticationHandler.SchemeName).RequireAuthenticatedUser().Build())
            .RequireRateLimiting(ToolCalls);
        server.MapMcp();
        // There are no sessions, so nothing to listen to and nothing to delete.
        server.MapMethods("", [HttpMethods.Get, HttpMethods.Delete], McpMessages.WritePostOnlyAsync);
    }
}
