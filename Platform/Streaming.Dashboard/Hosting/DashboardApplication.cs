using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Streaming.Dashboard.Api;
using Streaming.Dashboard.Configuration;
using Streaming.Dashboard.ConsoleLogs;
using Streaming.Dashboard.Exchange;
using Streaming.Dashboard.Interactions;
using Streaming.Dashboard.Layout;
using Streaming.Dashboard.Mcp;
using Streaming.Dashboard.Mcp.Access;
using Streaming.Dashboard.Mcp.Connecting;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.Resources;
using Streaming.Dashboard.Security;
using Streaming.Dashboard.Streams;
using Streaming.Dashboard.Telemetry;

namespace Streaming.Dashboard.Hosting;

/// <summary>Puts the dashboard together: settings, services, pages.</summary>
internal static class DashboardApplication
{
    // An empty list of addresses; for an empty text the server would fall back to the variable itself.
    private const string NoUrls = ";";

    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DashboardApplication).Assembly.GetName().Name,
            // Files are found beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        configure?.Invoke(builder);
        builder.WebHost.UseStaticWebAssets();
        AddSettings(builder);
        AddServices(builder.Services);
        var app = builder.Build();
        Map(app);
        return app;
    }

    private static void AddSettings(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<DashboardOptions>().BindConfiguration(DashboardOptions.SectionName).ValidateOnStart();
        // The addresses are opened by Listeners; left here, the server would warn that it ignores them.
        var pageUrls = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, NoUrls);
        builder.Services.AddSingleton<IPostConfigureOptions<DashboardOptions>>(new WellKnownVariables(builder.Configuration, pageUrls));
        builder.Services.AddSingleton<IValidateOptions<DashboardOptions>, DashboardOptionsValidator>();
        builder.Services.AddSingleton<IConfigureOptions<KestrelServerOptions>, Listeners>();
    }

    private static void AddServices(IServiceCollection services)
    {
        // Open pages hold connections; they are not waited for, since they come back by themselves.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(3));
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<Notices>();
        // Nothing that is protected outlives the process, so no key is written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddDashboardSecurity();
        services.AddResources();
        services.AddInteractions();
        services.AddConsoleLogs();
        services.AddTelemetry();
        services.AddOtlp();
        services.AddExchange();
        services.AddStreams();
        services.AddMcp();
    }

    private static bool IsOpenedInBrowser(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Features.Get<ServedOn>()?.Listener == Listener.Pages
        && !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments(McpConnection.Path) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    private static void Map(WebApplication app)
    {
        // Somebody who opens a page that does not exist gets one that says so; programs get the bare answer.
        app.UseWhen(IsOpenedInBrowser, pages => pages.UseStatusCodePagesWithReExecute(NotFoundPage.Path, createScopeForStatusCodePages: true));
        app.UseRouting();
        app.UseMiddleware<ListenerGuard>();
        app.UseMiddleware<ForeignNameGuard>();
        app.UseMiddleware<ForeignOriginGuard>();
        app.UseMiddleware<OtlpKeyGuard>();
        app.UseRateLimiter();
        app.UseMiddleware<SecurityHeaders>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/health", () => Results.Text("Healthy")).AllowAnonymous();
        app.MapConsoleDownload();
        app.MapApi();
        app.MapOtlp();
        app.MapMcpServer();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
