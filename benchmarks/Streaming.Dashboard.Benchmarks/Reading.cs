using System.Buffers;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Streaming.Dashboard.Hosting;
using Streaming.Dashboard.Otlp;
using Streaming.Dashboard.Otlp.Wire;

namespace Streaming.Dashboard.Benchmarks;

/// <summary>What reading and storing take by themselves, in this process and without a network: processor time, so that other work on the machine hardly matters.</summary>
internal static class Reading
{
    private const int Rounds = 400;
    private static readonly string[] FreePorts = ["--urls", "http://127.0.0.1:0", "--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL", "http://127.0.0.1:0", "--ASPIRE_DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "http://127.0.0.1:0"];

    public static async Task<int> RunAsync()
    {
        // Never started: only its parts are used.
        await using var dashboard = DashboardApplication.Build(FreePorts);
        var intake = dashboard.Services.GetRequiredService<TelemetryIntake>();
        Console.WriteLine("| what | verified | verified, read and stored | allocated |");
        Console.WriteLine("|---|---|---|---|");
        Measure("a log record", LogRequests.Of(1), OtlpShapes.Logs, request => intake.Take(TelemetrySignal.Logs, request));
        Measure("a span", [.. SpanRequests.Of(1), .. SpanRequests.Of(2)], OtlpShapes.Traces, request => intake.Take(TelemetrySignal.Traces, request));
        Measure("a point", PointRequests.Of(1), OtlpShapes.Metrics, request => intake.Take(TelemetrySignal.Metrics, request));
        return 0;
    }

    // All requests have a thousand items.
    private static void Measure(string what, IReadOnlyList<TimedRequest> requests, WireShape shape, Action<ReadOnlySequence<byte>> take)
    {
        // The second time the code is compiled as well as it will be.
        var (verified, taken, allocated) = (0.0, 0.0, 0L);
        for (var turn = 0; turn < 3; turn++)
        {
            var before = GC.GetTotalAllocatedBytes();
            taken = NanosecondsPerItem(requests, request => take(new(request.Bytes)));
            allocated = (GC.GetTotalAllocatedBytes() - before) / Rounds / LogRequests.Records;
            verified = NanosecondsPerItem(requests, request => shape.Verify(request.Bytes));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {verified:N0} ns | {taken:N0} ns | {allocated} B |"));
    }

    private static double NanosecondsPerItem(IReadOnlyList<TimedRequest> requests, Action<TimedRequest> act)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < Rounds; round++)
        {
            var request = requests[round % requests.Count];
            request.Stamp((ulong)(DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).Ticks * 100);
            act(request);
        }
        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / Rounds / LogRequests.Records;
    }
}
