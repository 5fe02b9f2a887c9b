using System.Diagnostics;
using System.Text;
using Confluent.Kafka;
using Streaming.ServiceDefaults.Messaging;

namespace Streaming.ServiceDefaults.Tests.Messaging;

[Collection(nameof(TelemetryCollection))]
public sealed class TraceContextTests : IDisposable
{
    private readonly List<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public TraceContextTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessagingInstrumentation.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Add,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public void Processing_continues_the_trace_of_the_send()
    {
        var message = new Message<string, string> { Key = "536365", Value = "v" };
        SendOperation.Start("client", "orders", message, parent: default).Complete(new Error(ErrorCode.NoError), 3, 42);

        ProcessOperation.Start("client", "ledger", new ConsumeResult<string, string> { Topic = "orders", Partition = 3, Offset = 42, Message = message }).Complete();

        Assert.Equal(["send orders", "process orders"], _ended.Select(span => span.DisplayName));
        Assert.Equal([ActivityKind.Producer, ActivityKind.Consumer], _ended.Select(span => span.Kind));
        Assert.Equal(_ended[0].TraceId, _ended[1].TraceId);
        Assert.Equal(_ended[0].SpanId, _ended[1].ParentSpanId);
        Assert.True(_ended[1].HasRemoteParent);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void Spans_carry_the_attributes_of_the_conventions()
    {
        var message = new Message<string, string> { Key = "536365", Value = "v" };
        SendOperation.Start("client", "orders", message, parent: default).Complete(new Error(ErrorCode.NoError), 3, 42);

        ProcessOperation.Start("client", "ledger", new ConsumeResult<string, string> { Topic = "orders", Partition = 3, Offset = 42, Message = message })
            .Complete(new InvalidOperationException("no"));

        Assert.Equal(
            [
                "messaging.system=kafka", "messaging.operation.name=send", "messaging.operation.type=send", "messaging.destination.name=orders",
                "messaging.client.id=client", "messaging.kafka.message.key=536365", "messaging.destination.partition.id=3", "messaging.kafka.offset=42",
            ],
            _ended[0].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(
            [
                "messaging.system=kafka", "messaging.operation.name=process", "messaging.operation.type=process", "messaging.destination.name=orders",
                "messaging.destination.partition.id=3", "messaging.kafka.offset=42", "messaging.consumer.group.name=ledger", "messaging.client.id=client",
                "messaging.kafka.message.key=536365", "error.type=System.InvalidOperationException",
            ],
            _ended[1].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(ActivityStatusCode.Error, _ended[1].Status);
    }

    [Fact]
    public void A_record_that_is_sent_on_carries_one_context_only()
    {
        var message = new Message<string, string> { Key = "1", Value = "v" };
        SendOperation.Start("client", "orders", message, parent: default).Complete(new Error(ErrorCode.NoError), 0, 0);
        SendOperation.Start("client", "orders", message, parent: default).Complete(new Error(ErrorCode.NoError), 0, 1);

        var header = Assert.Single(message.Headers, header => header.Key == TraceContextHeaders.TraceParent);
        Assert.Equal(_ended[1].Id, Encoding.ASCII.GetString(header.GetValueBytes()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("00-00000000000000000000000000000000-0000000000000000-00")]
    public void A_context_that_cannot_be_read_is_none(string text)
    {
        var headers = new Headers { { TraceContextHeaders.TraceParent, Encoding.UTF8.GetBytes(text) } };

        Assert.Equal(default, TraceContextHeaders.Extract(headers));
    }
}
