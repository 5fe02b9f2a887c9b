using System.Globalization;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Streaming.Dashboard.Resources;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>The lines that the host has kept of a console, without those that will come.</summary>
internal sealed class ConsoleHistory(ResourceServiceChannel channel)
{
    private const string Stamp = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>A line as text, with the time that it was written.</summary>
    public static string TextOf(ConsoleLine line) =>
        line.Time is { } time ? $"{time.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture)} {line.Text}" : line.Text;

    /// <summary>The lines in the pieces that they come in.</summary>
    /// <exception cref="RpcException">The host does not answer.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ConsoleLine>> ReadAsync(string resourceName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (channel.Client is not { } client)
            yield break;
        using var watch = client.WatchResourceConsoleLogs(new() { ResourceName = resourceName, SuppressFollow = true }, channel.Headers, cancellationToken: cancellationToken);
        var reader = new ConsoleLineReader();
        await foreach (var update in watch.ResponseStream.ReadAllAsync(cancellationToken))
            yield return [.. update.LogLines.Select(line => reader.Read(line.LineNumber, line.Text, line.IsStdErr))];
    }
}
