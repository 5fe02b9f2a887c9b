namespace Streaming.Kubernetes;

/// <summary>The verb <c>generate</c> of an AppHost.</summary>
public static class GenerateCommand
{
    /// <summary>The word on the command line, and the name of the publishing step.</summary>
    public const string Verb = "generate";

    internal const string ArgumentsKey = "Generate:Arguments";

    /// <summary>
    /// Turns <c>generate [OPTIONS]</c> into the arguments that Aspire knows for running a publishing step; other arguments are returned
    /// as they are. The options are read by <see cref="KubernetesBuilderExtensions.AddKubernetes"/>.
    /// </summary>
    /// <param name="args">The arguments of the AppHost.</param>
    public static string[] Arguments(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args is [Verb, .. var options]
            ? ["--operation", "publish", "--step", Verb, .. options.SelectMany((option, i) => new[] { FormattableString.Invariant($"--{ArgumentsKey}:{i:D3}"), option })]
            : args;
    }
}
