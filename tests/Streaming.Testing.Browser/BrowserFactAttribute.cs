using System.Runtime.CompilerServices;

namespace Streaming.Testing.Browser;

/// <summary>A test in the browser. It has a limit, for some of a browser's actions wait for ever.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Timeout = BrowserLimits.TestMilliseconds;
}
