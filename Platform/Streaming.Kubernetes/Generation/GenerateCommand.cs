namespace Streaming.Kubernetes;

/// <summary>The verb <c>generate</c> of an AppHost.</summary>
public static class GenerateCommand
{
    /// <summary>The word on the command line, and the name of the publishing step.</summary>
    public const string Verb = "generate";

    internal const string ArgumentsKey = "Generate:Arguments";

    /// <summary>A word on the command line that is no verb.</summary>
    internal const string UnknownKey = "Generate:Unknown";

    private static readonly string[] Step = ["--operation", "publish", "--step", Verb];

    /// <summary>
    /// Turns <c>generate [OPTIONS]</c> into the arguments that Aspire knows for running a publishing step; settings, as <c>--name value</c>
    /// and <c>name=value</c>, are returned as they are. The options are read by <see cref="KubernetesBuilderExtensions.AddKubernetes"/>,
    /// which also refuses any other word: an application that was not asked for is not started.
    /// </summary>
    /// <param name="args">The arguments of the AppHost.</param>
    public static string[] Arguments(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args is [Verb, .. var options]
            ? [.. Step, .. options.SelectMany((option, i) => new[] { FormattableString.Invariant($"--{ArgumentsKey}:{i:D3}"), option })]
            : Words(args).FirstOrDefault() is { } word ? [.. Step, $"--{UnknownKey}", word] : args;
    }

    // A name without a value takes the argument after it, as the configuration reads a command line.
    private static IEnumerable<string> Words(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var (isName, hasValue) = (args[i].StartsWith('-') || args[i].StartsWith('/'), args[i].Contains('=', StringComparison.Ordinal));
            if (isName && !hasValue)
            {
                i++;
            }
            else if (!isName && !hasValue)
            {
                yield return args[i];
            }
        }
    }
}
