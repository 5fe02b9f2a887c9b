using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Streaming.Dashboard.Tests.Fakes;

/// <summary>A server that gives answers by path, such as those of Flink's REST API.</summary>
internal sealed class FakeFlink : IAsyncDisposable
{
    public const string Job = "d4b2f7e0c0a84c7f9f6f4dd6a1f0c9aa";
    private readonly WebApplication _server;

    private FakeFlink(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single();

    /// <summary>Answers by path with query.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new();

    public static async Task<FakeFlink> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var flink = new FakeFlink(builder.Build());
        flink._server.Run(async context =>
        {
            var path = Uri.UnescapeDataString(context.Request.Path + context.Request.QueryString);
            context.Response.StatusCode = flink.Answers.TryGetValue(path, out var answer) ? 200 : 404;
            await context.Response.WriteAsync(answer ?? """{"errors":["Not found."]}""");
        });
        await flink._server.StartAsync();
        return flink;
    }

    /// <summary>A running SQL job of two vertices with a failed one beside it, in the form of Flink 1.20's documentation.</summary>
    public void FillWithJobs()
    {
        Answers["/jobs/overview"] = $$$"""
            {"jobs":[
              {"jid":"0000000000000000000000000000000f","name":"broken","start-time":1767225600000,"end-time":1767225700000,"duration":100000,"state":"FAILED","last-modification":1767225700000,"tasks":{"running":0,"canceling":0,"canceled":1,"total":2,"created":0,"scheduled":0,"deploying":0,"reconciling":0,"finished":0,"initializing":0,"failed":1}},
              {"jid":"{{{Job}}}","name":"revenue","start-time":1767225600000,"end-time":-1,"duration":360000,"state":"RUNNING","last-modification":1767225601000,"tasks":{"running":4,"canceling":0,"canceled":0,"total":4,"created":0,"scheduled":0,"deploying":0,"reconciling":0,"finished":0,"initializing":0,"failed":0}}]}
            """;
        Answers["/jobs/0000000000000000000000000000000f/exceptions"] = """
            {"root-exception":"x","timestamp":1767225700000,"all-exceptions":[],"truncated":false,"exceptionHistory":{"entries":[{"exceptionName":"org.apache.flink.runtime.JobException","stacktrace":"org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy\n\tat org.apache.flink","timestamp":1767225700000,"failureLabels":{},"taskName":null,"endpoint":null,"taskManagerId":null,"concurrentExceptions":[]}],"truncated":false}}
            """;
        Answers[$"/jobs/{Job}"] = $$$"""
            {"jid":"{{{Job}}}","name":"revenue","isStoppable":false,"state":"RUNNING","job-type":"STREAMING","start-time":1767225600000,"end-time":-1,"duration":360000,"maxParallelism":-1,"now":1767225960000,
             "timestamps":{"RUNNING":1767225601000,"CREATED":1767225600500},
             "vertices":[
               {"id":"v1","slotSharingGroupId":"s","name":"Source: orders[1] -> LocalWindowAggregate[3]","maxParallelism":128,"parallelism":2,"status":"RUNNING","start-time":1767225602000,"end-time":-1,"duration":358000,"tasks":{"RUNNING":2},
                "metrics":{"read-bytes":0,"read-bytes-complete":true,"write-bytes":9000,"write-bytes-complete":true,"read-records":0,"read-records-complete":true,"write-records":420,"write-records-complete":true,"accumulated-backpressured-time":0,"accumulated-idle-time":1,"accumulated-busy-time":"NaN"}},
               {"id":"v2","slotSharingGroupId":"s","name":"GlobalWindowAggregate[5] -> Sink: revenue[7]","maxParallelism":128,"parallelism":2,"status":"RUNNING","start-time":1767225602000,"end-time":-1,"duration":358000,"tasks":{"RUNNING":2},
                "metrics":{"read-bytes":9000,"read-bytes-complete":true,"write-bytes":0,"write-bytes-complete":true,"read-records":420,"read-records-complete":true,"write-records":0,"write-records-complete":true,"accumulated-backpressured-time":0,"accumulated-idle-time":1,"accumulated-busy-time":0.0}}],
             "status-counts":{"RUNNING":2},
             "plan":{"jid":"{{{Job}}}","name":"revenue","type":"STREAMING","nodes":[
               {"id":"v2","parallelism":2,"operator":"","operator_strategy":"","description":"[5]:GlobalWindowAggregate","inputs":[{"num":0,"id":"v1","ship_strategy":"HASH","exchange":"pipelined_bounded"}],"optimizer_properties":{}},
               {"id":"v1","parallelism":2,"operator":"","operator_strategy":"","description":"[1]:TableSourceScan","optimizer_properties":{}}]}}
            """;
        Answers[$"/jobs/{Job}/checkpoints"] = """
            {"counts":{"restored":1,"total":38,"in_progress":0,"completed":36,"failed":2},"summary":{},
             "latest":{"completed":{"className":"completed","id":38,"status":"COMPLETED","is_savepoint":false,"trigger_timestamp":1767225950000,"latest_ack_timestamp":1767225950210,"checkpointed_size":2048,"state_size":65536,"end_to_end_duration":210,"alignment_buffered":0,"processed_data":0,"persisted_data":0,"num_subtasks":4,"num_acknowledged_subtasks":4,"checkpoint_type":"CHECKPOINT","tasks":{},"external_path":"file:/flink/checkpoints/chk-38","discarded":false},"savepoint":null,"failed":null,"restored":null},"history":[]}
            """;
        Answers[$"/jobs/{Job}/vertices/v1/watermarks"] = "[]";
        Answers[$"/jobs/{Job}/vertices/v2/watermarks"] = """[{"id":"0.currentInputWatermark","value":"1767225840000"},{"id":"1.currentInputWatermark","value":"1767225780000"}]""";
        Answers[$"/jobs/{Job}/vertices/v1/subtasks/metrics"] = """[{"id":"Source__orders[1].numRecordsIn"},{"id":"Source__orders[1].numRecordsOut"},{"id":"LocalWindowAggregate[3].numRecordsIn"},{"id":"busyTimeMsPerSecond"}]""";
        Answers[$"/jobs/{Job}/vertices/v1/subtasks/metrics?agg=sum&get=Source__orders[1].numRecordsIn,LocalWindowAggregate[3].numRecordsIn"] = """[{"id":"Source__orders[1].numRecordsIn","sum":3084.0},{"id":"LocalWindowAggregate[3].numRecordsIn","sum":3084.0}]""";
        Answers[$"/jobs/{Job}/vertices/v2/subtasks/metrics"] = """[{"id":"GlobalWindowAggregate[5].numLateRecordsDropped"},{"id":"Sink__revenue[7].numRecordsSend"}]""";
        Answers[$"/jobs/{Job}/vertices/v2/subtasks/metrics?agg=sum&get=GlobalWindowAggregate[5].numLateRecordsDropped,Sink__revenue[7].numRecordsSend"] = """[{"id":"GlobalWindowAggregate[5].numLateRecordsDropped","sum":7.0},{"id":"Sink__revenue[7].numRecordsSend","sum":48.0}]""";
    }

    /// <summary>A windowed job instead.</summary>
    public void FillWithWindowedJob(string watermark = "2010-12-01T09:59:00+00:00") => Answers["/stats"] = $$$"""
        {"job":"revenue-windows","state":"running","watermark":"{{{watermark}}}","in":1542,"out":31,"late":4,"duplicates":2,"rejected":1,"openWindows":3,"lag":12,"checkpoint":{"at":"2026-01-01T00:00:30+00:00","bytes":20480,"offsets":{"0":250,"1":260}} }
        """;

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
