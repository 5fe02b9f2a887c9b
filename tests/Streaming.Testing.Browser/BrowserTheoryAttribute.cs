using System.Runtime.CompilerServices;

namespace Streaming.Testing.Browser;

/// <summary>A test in the browser with several sets of data, each with the limit of <see cref="BrowserFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Timeout = BrowserLimits.TestMilliseconds;
}
