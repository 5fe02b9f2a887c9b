using System.Net.Http.Headers;
using Aspire.Hosting;
using Aspire.Hosting.Testing;
using Streaming.Testing.Containers;
using Streaming.Testing.Platform;

namespace Streaming.AppHost.Tests;

/// <summary>What a container tells the dashboard, which listens on this machine alone.</summary>
public sealed class ContainerTelemetryTests(TestEngine engine)
{
    private const string Token = "container-telemetry";

    // Until the dashboard listens; the key comes as name=value, and goes as a header.
    private const string Report = """
        body='{"resourceLogs":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"'$OTEL_SERVICE_NAME'"}}]},"scopeLogs":[{"logRecords":[{"body":{"stringValue":"hello from '$OTEL_EXPORTER_OTLP_PROTOCOL'"}}]}]}]}'
        echo $OTEL_EXPORTER_OTLP_ENDPOINT
        until wget -q -O /dev/null --header 'Content-Type: application/json' --header "${OTEL_EXPORTER_OTLP_HEADERS%%=*}: ${OTEL_EXPORTER_OTLP_HEADERS#*=}" --post-data "$body" $OTEL_EXPORTER_OTLP_ENDPOINT/v1/logs
        do sleep 0.2
        done
        exec sleep 1000
        """;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_container_with_an_exporter_reaches_the_dashboard_with_its_key()
    {
        engine.Require();
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            [$"--ASPIRE_CONTAINER_RUNTIME={EngineClient.Program}", $"--AppHost:BrowserToken={Token}"], (options, _) => options.DisableDashboard = false, Cancelled);
        builder.Resources.Clear();
        builder.AddContainer("reporter", engine.Image).WithEntrypoint("/bin/sh").WithArgs("-c", Report).WithContainerRuntimeArgs("--stop-signal", "KILL").WithOtlpExporter(OtlpProtocol.HttpJson);
        await using var app = await builder.BuildAsync(Cancelled);
        await app.StartAsync(Cancelled);

        using var dashboard = new HttpClient { BaseAddress = new(builder.Configuration["ASPNETCORE_URLS"]!) };
        dashboard.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var logs = await dashboard.UntilAsync<Record[]>(new("/api/logs?resource=reporter", UriKind.Relative), found => found.Length > 0, () => string.Empty, Cancelled);

        Assert.Equal("hello from http/json", logs[0].Message);
        var reporter = await app.ResourceNotifications.WaitForResourceAsync("reporter", change => !change.Snapshot.EnvironmentVariables.IsEmpty, Cancelled);
        Assert.StartsWith(
            $"http://{EngineClient.HostName}:", reporter.Snapshot.EnvironmentVariables.Single(v => v.Name == "OTEL_EXPORTER_OTLP_ENDPOINT").Value, StringComparison.Ordinal);
    }

    private sealed record Record(string Message);
}
