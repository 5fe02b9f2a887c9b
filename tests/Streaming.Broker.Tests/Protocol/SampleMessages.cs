using System.Collections;
using Streaming.Broker.Protocol;

namespace Streaming.Broker.Tests.Protocol;

/// <summary>Messages with a value that is not the default in every field.</summary>
internal static class SampleMessages
{
    public static IMessage Create(Type type)
    {
        var message = (IMessage)Activator.CreateInstance(type)!;
        foreach (var field in type.GetFields())
        {
            field.SetValue(message, Value(field.FieldType));
        }

        return message;
    }

    private static object Value(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            list.Add(Value(type.GetGenericArguments()[0]));
            list.Add(Value(type.GetGenericArguments()[0]));
            return list;
        }

        return type == typeof(string) ? "text"
            : type == typeof(bool) ? true
            : type == typeof(sbyte) ? (sbyte)3
            : type == typeof(short) ? (short)300
            : type == typeof(int) ? 70_000
            : type == typeof(long) ? 5_000_000_000L
            : type == typeof(Guid) ? Guid.Parse("00112233-4455-6677-8899-aabbccddeeff")
            : type == typeof(ErrorCode) ? ErrorCode.InvalidRecord
            : type == typeof(ReadOnlyMemory<byte>) ? new ReadOnlyMemory<byte>([1, 2, 3])
            : type == typeof(Records) ? new ReceivedRecords(new byte[] { 4, 5, 6, 7 })
            : Create(type);
    }
}
