namespace Streaming.Dashboard.Streams.Messages;

/// <summary>A header of a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as text, or as hexadecimal digits.</param>
public sealed record MessageHeader(string Name, string Value);
