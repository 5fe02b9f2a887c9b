using Streaming.Broker.Protocol;
using Streaming.Broker.Server;
using Streaming.Broker.Topics;

namespace Streaming.Broker.Api;

/// <summary>DeleteTopics: the topic and its records are gone when the answer arrives.</summary>
internal sealed class DeleteTopicsHandler(TopicStore topics) : IRequestHandler
{
    public ApiKey Key => ApiKey.DeleteTopics;

    public short MinVersion => 0;

    public short MaxVersion => 3;

    public ValueTask<bool> HandleAsync(RequestContext context, KafkaReader request, KafkaWriter response, CancellationToken cancellationToken)
    {
        var names = request.ReadArray(r => r.ReadString());
        if (context.Version >= 1)
        {
            response.WriteInt32(0);
        }

        response.WriteArray(names, (w, name) =>
        {
            w.WriteString(name);
            w.WriteError(topics.Delete(name));
        });
        return new(true);
    }
}
