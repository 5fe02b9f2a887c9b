namespace Streaming.Dashboard.Otlp;

/// <summary>What senders of telemetry are told.</summary>
internal static class OtlpMessages
{
    public const string WrongKey = "The API key is missing or wrong. Send it as x-otlp-api-key.";
    public const string BadEncoding = "The body is compressed in another way than gzip.";
    public const string BadType = "The body has to be application/x-protobuf or application/json.";
    public const string Unreadable = "The body cannot be read as telemetry: ";

    public static string TooLarge(int most) => $"The request is larger than {most} bytes, unpacked. Send smaller batches.";
}
