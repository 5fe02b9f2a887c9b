namespace Streaming.Dashboard.Otlp;

/// <summary>What became of a request.</summary>
/// <param name="Answer">The answer to its sender, serialized; null where it could not be read.</param>
/// <param name="Problem">What is wrong with its bytes; null where nothing is.</param>
internal sealed record OtlpGrpcOutcome(byte[]? Answer, string? Problem);
