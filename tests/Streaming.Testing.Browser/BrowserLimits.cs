namespace Streaming.Testing.Browser;

/// <summary>How long a browser may take: long enough for a loaded machine, short enough that a test names what hung.</summary>
public static class BrowserLimits
{
    /// <summary>One step: a start, a navigation, a script.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(60);

    /// <summary>A click or what is expected to be seen.</summary>
    public static readonly TimeSpan Action = TimeSpan.FromSeconds(30);

    /// <summary>A whole test, in milliseconds.</summary>
    public const int TestMilliseconds = 240_000;

    /// <summary>Ends the waiting for a step that has no limit of its own.</summary>
    /// <exception cref="TimeoutException">The browser took longer; the message says at what.</exception>
    public static async Task<T> WithinLimitAsync<T>(this Task<T> step, string what)
    {
        await ((Task)step).WithinLimitAsync(what);
        return await step;
    }

    /// <inheritdoc cref="WithinLimitAsync{T}(Task{T}, string)"/>
    public static async Task WithinLimitAsync(this Task step, string what)
    {
        try
        {
            await step.WaitAsync(Step, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"The browser took longer than {Step.TotalSeconds:0} s to {what}: look for a Chromium that hangs, or a machine without memory.", late);
        }
    }
}
