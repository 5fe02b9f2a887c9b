using System.Net;
using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard;

/// <summary>Serves the states, logs and commands of the resources to the dashboard: gRPC on a free port of the loopback interface.</summary>
internal sealed class ResourceServiceHost(
    DashboardSettings settings, ResourceNotificationService notifications, ResourceLoggerService logs, ResourceCommandService commands, InteractionService interactions) : IAsyncDisposable
{
    private const string KeyHeader = "x-resource-service-api-key";

    private WebApplication? _app;

    /// <summary>The address, known once started.</summary>
    public string Address => _app?.Urls.Single() ?? throw new InvalidOperationException("The resource service is not started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(settings).AddSingleton(notifications).AddSingleton(logs).AddSingleton(commands).AddSingleton(interactions);
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        _app = builder.Build();
        _app.UseRouting();
        _app.Use(RequireKeyAsync);
        _app.MapGrpcService<DashboardServiceImpl>();
        await _app.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private Task RequireKeyAsync(HttpContext context, RequestDelegate next)
    {
        var key = context.Request.Headers[KeyHeader].ToString();
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(settings.ResourceServiceKey)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>Leaves Ctrl-C to the host that owns the service.</summary>
    private sealed class OwnedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
