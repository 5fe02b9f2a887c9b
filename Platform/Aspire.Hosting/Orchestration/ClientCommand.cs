using System.Diagnostics;
using System.Text;

namespace Aspire.Hosting.Orchestration;

/// <summary>Runs commands of a client: that of a container engine, or the SDK.</summary>
/// <param name="program">Path of the client.</param>
internal sealed class ClientCommand(string program)
{
    /// <summary>Path of the client.</summary>
    public string Program { get; } = program;

    /// <summary>Runs a command to its end; a command that is given up is ended.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <param name="onLine">Gets each line as it comes and whether it is from standard error.</param>
    /// <param name="input">Writes its standard input, which else is empty.</param>
    public async Task<ClientResult> RunAsync(
        IEnumerable<string> arguments, CancellationToken cancellationToken, Action<string, bool>? onLine = null, Func<Stream, CancellationToken, Task>? input = null)
    {
        var (output, error) = (new StringBuilder(), new StringBuilder());
        var exitCode = await FollowAsync(
            arguments,
            (line, isError) =>
            {
                (isError ? error : output).Append(line).Append('\n');
                onLine?.Invoke(line, isError);
            },
            cancellationToken,
            input);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command to its end and hands on each line, keeping none.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> FollowAsync(
        IEnumerable<string> arguments, Action<string, bool> onLine, CancellationToken cancellationToken, Func<Stream, CancellationToken, Task>? input = null)
    {
        // In a session of its own, so that Ctrl-C in the terminal does not end what the host still needs.
        var start = SessionLauncher.Create(Program, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start.");
        var output = Task.WhenAll(ReadAsync(process.StandardOutput, line => onLine(line, false)), ReadAsync(process.StandardError, line => onLine(line, true)));
        try
        {
            var broken = await WriteAsync(process.StandardInput.BaseStream, input, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            await output.WaitAsync(cancellationToken);
            return broken is null || process.ExitCode != 0 ? process.ExitCode : throw broken;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // A command that fails may do so before it has read all: then what it says counts.
    private static async Task<IOException?> WriteAsync(Stream stream, Func<Stream, CancellationToken, Task>? input, CancellationToken cancellationToken)
    {
        try
        {
            await using (stream)
            {
                await (input?.Invoke(stream, cancellationToken) ?? Task.CompletedTask);
            }

            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            onLine(line);
        }
    }
}
