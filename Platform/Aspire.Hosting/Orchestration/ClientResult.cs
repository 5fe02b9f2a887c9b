namespace Aspire.Hosting.Orchestration;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ClientResult(int ExitCode, string Output, string Error)
{
    /// <summary>What the client says about a failure: the line that names an error, else the last that it wrote.</summary>
    public string Message
    {
        get
        {
            var lines = $"{Output}\n{Error}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.LastOrDefault(l => l.StartsWith("Error", StringComparison.OrdinalIgnoreCase))
                ?? lines.LastOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase))
                ?? lines.LastOrDefault()
                ?? $"exit code {ExitCode}";
        }
    }

    /// <summary>Lines of the standard output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
