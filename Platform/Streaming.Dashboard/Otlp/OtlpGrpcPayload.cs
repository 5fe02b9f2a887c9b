using Google.Protobuf;
using Grpc.Core;

namespace Streaming.Dashboard.Otlp;

/// <summary>What came in a request: a message, or why it is none.</summary>
/// <param name="Message">The message; null where the bytes are none.</param>
/// <param name="Problem">What is wrong with the bytes; null where nothing is.</param>
internal sealed record OtlpGrpcPayload<T>(T? Message, string? Problem) where T : class, IMessage<T>, new()
{
    private static readonly MessageParser<T> Parser = new(() => new T());

    // An error here would be told as "unknown", for nobody looks at it before the sender; so it is carried to where it can be answered.
    public static OtlpGrpcPayload<T> Read(DeserializationContext context)
    {
        try
        {
            return new(Parser.ParseFrom(context.PayloadAsReadOnlySequence()), null);
        }
        catch (InvalidProtocolBufferException unreadable)
        {
            return new(null, unreadable.Message);
        }
    }
}
