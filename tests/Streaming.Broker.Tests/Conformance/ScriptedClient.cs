using System.Diagnostics;

namespace Streaming.Broker.Tests.Conformance;

/// <summary>A client that a script drives. Exit code 0 is success, 77 says what is not installed, all else is a failure.</summary>
internal sealed record ScriptedClient(string Name, string Program, string Script, string[] Arguments, string? Probe = null)
{
    private const string Scripts = "tests/Streaming.Broker.Tests/Conformance/Scripts";
    private const int NotInstalled = 77;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    public static IReadOnlyList<ScriptedClient> All { get; } =
    [
        new("kcat", "sh", $"{Scripts}/kcat.sh", [], "command -v kcat"),
        new("python3-confluent-kafka", "/usr/bin/python3", $"{Scripts}/confluent_python.py", [], "/usr/bin/python3 -c 'import confluent_kafka'"),
        new("python3-kafka", "/usr/bin/python3", $"{Scripts}/kafka_python.py", [], "/usr/bin/python3 -c 'import kafka'"),
        new("kafkajs", "node", "tests/node/conformance.js", ["kafkajs"], "command -v node"),
        new("@confluentinc/kafka-javascript", "node", "tests/node/conformance.js", ["@confluentinc/kafka-javascript"], "command -v node"),
    ];

    public async Task RunAsync(string servers, string feature, CancellationToken cancellationToken)
    {
        if (Probe is not null && (await StartAsync("sh", ["-c", Probe], cancellationToken)).ExitCode != 0)
        {
            Assert.Skip($"{Name} is not installed.");
        }

        var (exitCode, output) = await StartAsync(Program, [Path.Combine(Repository.Root, Script), .. Arguments, servers, feature], cancellationToken);
        Assert.SkipWhen(exitCode == NotInstalled, $"{Name}: {output.Trim()}");
        Assert.True(exitCode == 0, $"{Name} {feature} ended with {exitCode}: {output}");
    }

    private static async Task<(int ExitCode, string Output)> StartAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return (127, e.Message);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (-1, $"it did not end within {Limit}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
